/** docs/paper-ballots.md is read by people who do not read code, so its table must be the machine's. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { paperActions, paperStates, paperTransitions } from "./states.ts";

const page = readFileSync(new URL("../../../../docs/paper-ballots.md", import.meta.url), "utf8");
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
