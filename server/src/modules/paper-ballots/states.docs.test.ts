/** docs/paper-ballots.md is read by people who do not read code, so its table must be the machine's. */
import { expect, test } from "vitest";
import { docTable } from "../../testing/doc-table.ts";
import { paperActions, paperStates, paperTransitions } from "./states.ts";

const rows = docTable("paper-ballots.md", "action");

test("the page's table is the machine's", () => {
  const machine = paperActions.map((action) => {
    const { by, from, to } = paperTransitions[action];
    const cells = paperStates.map((state) => {
      if (!from.includes(state)) return "";
      return to === "same" ? to : to.join(", ");
    });
    return [action, by, ...cells];
  });
  expect(rows).toEqual([["action", "who", ...paperStates], ...machine]);
});
