/** docs/votes.md is read by people who do not read code, so its table must be the machine's. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { moved, voteActions, voteStates, voteTransitions } from "./states.ts";

const page = readFileSync(new URL("../../../../docs/votes.md", import.meta.url), "utf8");
const rows = page
  .slice(page.indexOf("| action |"))
  .split("\n")
  .filter((line) => line.startsWith("|") && !line.startsWith("|---"))
  .map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );

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
