/**
 * The life of a vote.
 *
 * prepared   Written down by whoever runs it; nobody else has heard of it. It can still be changed.
 * announced  Told to everybody whom it concerns; the notice period runs until it opens.
 * open       Who may vote has been looked up in the register and frozen, and ballots are taken. Entered by the clock.
 * awaiting-paper  The closing hour is over and phones are closed. Paper that was handed in before is still being entered, so
 *            nothing was counted yet. Only votes that have paper come here. Entered by the clock.
 * closed     No ballot is taken any more, and those there are were counted. Entered by the clock, or from awaiting-paper by
 *            whoever runs it.
 * published  The result and the list of ballots stand for everybody to recount. Nothing changes any more.
 * cancelled  Called off before its closing hour, with the reason, which everybody reads. Ballots cast are not counted.
 *
 * Who. "running": an officer or leader of an area that holds the vote's place. "collector": whoever enters paper. "clock": a job.
 */
export const voteStates = [
  "prepared",
  "announced",
  "open",
  "awaiting-paper",
  "closed",
  "published",
  "cancelled",
] as const;
export type VoteState = (typeof voteStates)[number];

export const voteActions = [
  "change-vote",
  "announce-vote",
  "open-due-votes",
  "cast-ballot",
  "register-proxy",
  "revoke-proxy",
  "remind-voters",
  "extend-vote",
  "close-due-votes",
  "await-paper",
  "take-paper",
  "finish-paper",
  "settle-tie",
  "publish-result",
  "cancel-vote",
] as const;
export type VoteAction = (typeof voteActions)[number];

interface Transition {
  readonly by: "running" | "collector" | "clock" | "elector";
  readonly from: readonly VoteState[];
  readonly to: VoteState | "same";
}

export const voteTransitions: Readonly<Record<VoteAction, Transition>> = {
  "change-vote": { by: "running", from: ["prepared"], to: "same" },
  "announce-vote": { by: "running", from: ["prepared"], to: "announced" },
  "open-due-votes": { by: "clock", from: ["announced"], to: "open" },
  "cast-ballot": { by: "elector", from: ["open"], to: "same" },
  "register-proxy": { by: "running", from: ["open"], to: "same" },
  "revoke-proxy": { by: "elector", from: ["open"], to: "same" },
  "remind-voters": { by: "running", from: ["open"], to: "same" },
  "extend-vote": { by: "running", from: ["open"], to: "same" },
  "close-due-votes": { by: "clock", from: ["open", "awaiting-paper"], to: "closed" },
  "await-paper": { by: "clock", from: ["open"], to: "awaiting-paper" },
  "take-paper": { by: "collector", from: ["open", "awaiting-paper"], to: "same" },
  "finish-paper": { by: "running", from: ["awaiting-paper"], to: "closed" },
  "settle-tie": { by: "running", from: ["closed"], to: "same" },
  "publish-result": { by: "running", from: ["closed"], to: "published" },
  "cancel-vote": { by: "running", from: ["prepared", "announced", "open"], to: "cancelled" },
};

export const voteStateRefusals = {
  "vote-announced": 409,
  "vote-not-open": 409,
  "vote-closed": 409,
  "vote-not-closed": 409,
  "paper-awaited": 409,
  "vote-published": 409,
  "vote-cancelled": 409,
} as const;
export type VoteStateRefusal = keyof typeof voteStateRefusals;

/** Has opened, and is not counted yet. */
export function isUncounted(state: VoteState): boolean {
  return state === "open" || state === "awaiting-paper";
}

/** What the action makes of the state, or why it cannot be done now. */
export function moved(state: VoteState, action: VoteAction): { to: VoteState } | { refused: VoteStateRefusal } {
  const { from, to } = voteTransitions[action];
  if (from.includes(state)) return { to: to === "same" ? state : to };
  return { refused: refusalOf(state, from) };
}

function refusalOf(state: VoteState, from: readonly VoteState[]): VoteStateRefusal {
  if (state === "cancelled") return "vote-cancelled";
  if (state === "published") return "vote-published";
  if (state === "closed") return "vote-closed";
  if (state === "awaiting-paper") return from.includes("closed") ? "paper-awaited" : "vote-closed";
  if (from.includes("prepared") && !from.includes("open")) return "vote-announced";
  return from.includes("open") ? "vote-not-open" : "vote-not-closed";
}
