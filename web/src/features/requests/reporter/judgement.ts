import type { Satisfaction } from "../../../api/contract.ts";
import type { ResidentWords } from "../../../resident/words/zh-CN.ts";
import type { FieldProblem } from "../../../ui/error-summary.tsx";
import { longestWords } from "./limits.ts";

/** What somebody thinks of a solution, as it is being filled in. */
export interface Judgement {
  solved: "yes" | "no" | null;
  satisfaction: Satisfaction | null;
  words: string;
}

export const blankJudgement = (): Judgement => ({ solved: null, satisfaction: null, words: "" });

/** Who disputes says why; all else may be left out. */
export function problemsOfJudgement(
  judgement: Judgement,
  words: ResidentWords,
  { disputing }: { disputing: boolean },
): FieldProblem[] {
  if (judgement.solved === null) return [{ fieldId: "solved", words: words.reporter.judgeMissing }];
  if (judgement.words.length > longestWords) {
    return [{ fieldId: "judge-words", words: words.reporter.tooLong({ most: longestWords }) }];
  }
  const unexplained = disputing && judgement.solved === "no" && judgement.words.trim() === "";
  return unexplained ? [{ fieldId: "judge-words", words: words.reporter.disputeMissing }] : [];
}
