import { expect, test } from "vitest";
import { words } from "../../../resident/words/zh-CN.ts";
import { blankJudgement, problemsOfJudgement } from "./judgement.ts";
import { longestWords } from "./limits.ts";

const said = (judgement: Partial<ReturnType<typeof blankJudgement>>, disputing: boolean) =>
  problemsOfJudgement({ ...blankJudgement(), ...judgement }, words, { disputing }).map(({ fieldId }) => fieldId);

test.each([
  ["nothing chosen yet", {}, true, ["solved"]],
  ["solved, and not a word more", { solved: "yes" as const }, true, []],
  ["not solved sends it back, so it needs a reason", { solved: "no" as const, words: " " }, true, ["judge-words"]],
  ["not solved, with the reason", { solved: "no" as const, words: "又灭了" }, true, []],
  ["a closed matter is only rated: no reason is asked for", { solved: "no" as const }, false, []],
  ["too many words", { solved: "yes" as const, words: "长".repeat(longestWords + 1) }, false, ["judge-words"]],
])("%s", (_sentence, judgement, disputing, fields) => {
  expect(said(judgement, disputing)).toEqual(fields);
});
