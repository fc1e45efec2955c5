/** docs/topics.md is read by people who do not read code, so its table must be the machine's. */
import { expect, test } from "vitest";
import { docTable } from "../../testing/doc-table.ts";
import { moved, problemActions, problemStates, problemTransitions } from "./states.ts";

const rows = docTable("topics.md", "action");

test("the page's table is the machine's", () => {
  const machine = problemActions.map((action) => {
    const cells = problemStates.map((state) => {
      const decision = moved(state, action);
      return "to" in decision ? decision.to : "";
    });
    return [action, problemTransitions[action].by.join(", "), ...cells];
  });
  expect(rows).toEqual([["action", "who", ...problemStates], ...machine]);
});
