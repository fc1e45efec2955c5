import { expect, test } from "vitest";
import { moved, type ProblemAction, type ProblemState, problemActions, problemStates } from "./states.ts";

/** What becomes of each state by each action: a state, or the refusal. */
const table: Record<ProblemAction, Record<ProblemState, string>> = {
  "take-up-problem": { open: "under-way", "under-way": "problem-taken-up", settled: "problem-settled" },
  "note-on-problem": { open: "open", "under-way": "under-way", settled: "problem-settled" },
  "move-review": { open: "open", "under-way": "under-way", settled: "problem-settled" },
  "link-requests": { open: "open", "under-way": "under-way", settled: "problem-settled" },
  "unlink-request": { open: "open", "under-way": "under-way", settled: "problem-settled" },
  "hand-over-problem": { open: "open", "under-way": "open", settled: "problem-settled" },
  "settle-problem": { open: "settled", "under-way": "settled", settled: "problem-settled" },
  "reopen-problem": { open: "problem-not-settled", "under-way": "problem-not-settled", settled: "open" },
};

const cases = problemActions.flatMap((action) => problemStates.map((state) => [action, state] as const));

test.each(cases)("%s from %s", (action, state) => {
  const decision = moved(state, action);
  expect("to" in decision ? decision.to : decision.refused).toBe(table[action][state]);
});
