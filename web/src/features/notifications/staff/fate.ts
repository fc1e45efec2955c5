import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";

interface Fated {
  sendAfter: string;
  sentAt: string | null;
  givenUpAt: string | null;
  problem: string | null;
}

/** What became of a message, in words; codes of providers stay as they are, so that one can look them up. */
export function useFate(): (message: Fated) => string {
  const { notices } = useWords();
  const { short } = useMoments();
  const problems: Record<string, string> = notices.problems;
  return ({ sendAfter, sentAt, givenUpAt, problem }) => {
    if (sentAt !== null) return notices.wentOut({ moment: short(sentAt) });
    const why = problem === null ? "" : (problems[problem] ?? problem);
    return givenUpAt === null
      ? notices.waits({ moment: short(sendAfter), why })
      : notices.givenUp({ moment: short(givenUpAt), why });
  };
}
