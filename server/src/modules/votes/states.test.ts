import { expect, test } from "vitest";
import { moved, voteActions, voteStates, voteTransitions } from "./states.ts";

test.each(voteStates.flatMap((state) => voteActions.map((action) => ({ state, action }))))(
  "$action on a vote that is $state goes where the table says, or is refused by what is in its way",
  ({ state, action }) => {
    const { from, to } = voteTransitions[action];
    const decision = moved(state, action);
    if (from.includes(state)) expect(decision).toEqual({ to: to === "same" ? state : to });
    else expect(decision).toEqual({ refused: whyNot[state](action) });
  },
);

const whyNot: Readonly<Record<(typeof voteStates)[number], (action: (typeof voteActions)[number]) => string>> = {
  prepared: (action) => (isAfterwards(action) ? "vote-not-closed" : "vote-not-open"),
  announced: (action) => {
    if (action === "change-vote" || action === "announce-vote") return "vote-announced";
    return isAfterwards(action) ? "vote-not-closed" : "vote-not-open";
  },
  open: (action) => {
    return action === "change-vote" || action === "announce-vote" ? "vote-announced" : "vote-not-closed";
  },
  "awaiting-paper": (action) =>
    action === "settle-tie" || action === "publish-result" ? "paper-awaited" : "vote-closed",
  closed: () => "vote-closed",
  published: () => "vote-published",
  cancelled: () => "vote-cancelled",
};

function isAfterwards(action: string): boolean {
  return ["settle-tie", "publish-result", "open-due-votes", "finish-paper"].includes(action);
}
