/** docs/meetings.md is read by people who do not read code, so its table must be the machine's. */
import { expect, test } from "vitest";
import { docTable } from "../../testing/doc-table.ts";
import { meetingActions, meetingMoves, meetingStates, moved } from "./states.ts";

const rows = docTable("meetings.md", "action");

test("the page's table is the machine's", () => {
  const machine = meetingActions.map((action) => {
    const cells = meetingStates.map((state) => {
      const decision = moved(state, action);
      return "to" in decision ? decision.to : "";
    });
    return [action, meetingMoves[action].by, ...cells];
  });
  expect(rows).toEqual([["action", "who", ...meetingStates], ...machine]);
});
