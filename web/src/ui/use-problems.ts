import { useState } from "react";
import type { FieldProblem } from "./error-summary.tsx";

/**
 * Problems of a form: they show from the attempt to go on, and each goes away as soon as it is corrected.
 * @param current what is wrong with the form as it stands now
 */
export function useProblems(current: readonly FieldProblem[]) {
  const [tried, setTried] = useState<{ attempt: number; fieldIds: readonly string[] }>({ attempt: 0, fieldIds: [] });
  const [refusals, setRefusals] = useState<readonly FieldProblem[]>([]);

  const problems = [...current.filter(({ fieldId }) => tried.fieldIds.includes(fieldId)), ...refusals];
  return {
    problems,
    /** Changes when the summary should take the focus. */
    attempt: tried.attempt,
    errorOf: (fieldId: string) => problems.find((problem) => problem.fieldId === fieldId)?.words,
    /** An attempt to go on: whether nothing is wrong. */
    check: (): boolean => {
      setTried(({ attempt }) => ({ attempt: attempt + 1, fieldIds: current.map(({ fieldId }) => fieldId) }));
      setRefusals([]);
      return current.length === 0;
    },
    /** The server said no; its words stand until the next attempt. */
    refuse: (said: readonly FieldProblem[]): void => {
      setTried(({ attempt }) => ({ attempt: attempt + 1, fieldIds: [] }));
      setRefusals(said);
    },
  };
}
