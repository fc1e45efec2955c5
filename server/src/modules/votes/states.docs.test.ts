/** docs/votes.md is read by people who do not read code, so its table must be the machine's. */
import { expect, test } from "vitest";
import { docTable } from "../../testing/doc-table.ts";
import { moved, voteActions, voteStates, voteTransitions } from "./states.ts";

const rows = docTable("votes.md", "action");

test("the page's table is the machine's", () => {
  const machine = voteActions.map((action) => {
    const cells = voteStates.map((state) => {
      const decision = moved(state, action);
      return "to" in decision ? decision.to : "";
    });
    return [action, voteTransitions[action].by, ...cells];
  });
  expect(rows).toEqual([["action", "who", ...voteStates], ...machine]);
});
