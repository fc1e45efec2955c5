/**
 * The life of a standing problem.
 *
 * open       Somebody has written it down and named the post that owns it; that post has not taken it up. Entered again
 *            when it is handed over or comes back.
 * under-way  The owner works on it. On the review date they look whether it is gone.
 * settled    It is gone, with what was done. When it shows again it is reopened, with all that is known of it.
 *
 * Who. "owner" is the post that owns it, or the head of its unit; "overseer" an officer or leader of an area that holds
 * the problem's place; whether somebody wears a hat is the policy's matter.
 */
export const problemStates = ["open", "under-way", "settled"] as const;
export type ProblemState = (typeof problemStates)[number];

export const problemActions = [
  "take-up-problem",
  "note-on-problem",
  "move-review",
  "link-requests",
  "unlink-request",
  "hand-over-problem",
  "settle-problem",
  "reopen-problem",
] as const;
export type ProblemAction = (typeof problemActions)[number];

export type ProblemHat = "owner" | "overseer";

interface ProblemTransition {
  readonly by: readonly ProblemHat[];
  readonly from: readonly ProblemState[];
  readonly to: ProblemState | "same";
}

const unsettled = ["open", "under-way"] as const;
const either = ["owner", "overseer"] as const;

export const problemTransitions: Readonly<Record<ProblemAction, ProblemTransition>> = {
  "take-up-problem": { by: ["owner"], from: ["open"], to: "under-way" },
  "note-on-problem": { by: either, from: unsettled, to: "same" },
  "move-review": { by: either, from: unsettled, to: "same" },
  "link-requests": { by: either, from: unsettled, to: "same" },
  "unlink-request": { by: either, from: unsettled, to: "same" },
  "hand-over-problem": { by: either, from: unsettled, to: "open" },
  "settle-problem": { by: either, from: unsettled, to: "settled" },
  "reopen-problem": { by: either, from: ["settled"], to: "open" },
};

export const problemRefusals = {
  "problem-settled": 409,
  "problem-not-settled": 409,
  "problem-taken-up": 409,
} as const;
export type ProblemRefusal = keyof typeof problemRefusals;

/** What the action makes of the state, or why it cannot be done now. */
export function moved(
  state: ProblemState,
  action: ProblemAction,
): { to: ProblemState } | { refused: ProblemRefusal } {
  const { from, to } = problemTransitions[action];
  if (from.includes(state)) return { to: to === "same" ? state : to };
  if (state === "settled") return { refused: "problem-settled" };
  return { refused: action === "reopen-problem" ? "problem-not-settled" : "problem-taken-up" };
}
