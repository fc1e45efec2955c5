/** docs/deliberation.md is read by people who do not read code, so its tables must be those of the code. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { needs } from "./procedure-shape.ts";
import { shippedProcedures } from "./shipped-procedures.ts";
import { moved, topicActions, topicStates, topicTransitions } from "./states.ts";

const page = readFileSync(new URL("../../../../docs/deliberation.md", import.meta.url), "utf8");

/** The rows of the table that begins with this cell, after this place. */
function tableOf(first: string, from = 0): string[][] {
  const lines = page.slice(page.indexOf(`| ${first} |`, from)).split("\n");
  const end = lines.findIndex((line) => !line.startsWith("|"));
  return lines
    .slice(0, end)
    .filter((line) => !line.startsWith("|---"))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}

test("the page's table of states is the machine's", () => {
  const machine = topicActions.map((action) => {
    const cells = topicStates.map((state) => {
      const decision = moved(state, action);
      return "to" in decision ? decision.to : "";
    });
    return [action, topicTransitions[action].by, ...cells];
  });
  expect(tableOf("action")).toEqual([["action", "who", ...topicStates], ...machine]);
});

test("every need is explained, in their order", () => {
  const [, ...rows] = tableOf("need");
  expect(rows.map(([need]) => need)).toEqual(needs);
});

test.each(shippedProcedures.map((procedure) => [procedure.code, procedure] as const))(
  "the page shows %s as it is shipped, with its source",
  (code, { stages, source, edition, effectiveFrom }) => {
    const from = page.indexOf(`\`${code}\`, edition ${edition}, from ${effectiveFrom}. ${source}`);
    expect(from).toBeGreaterThan(0);
    const [, ...rows] = tableOf("stage", from);
    expect(rows).toEqual(
      stages.map((stage) => [
        stage.decides ? `${stage.code} (decides)` : stage.code,
        stage.kind,
        stage.who,
        stage.noticeDays === 0 ? "" : String(stage.noticeDays),
        stage.lastsDays === 0 ? "" : String(stage.lastsDays),
        stage.quorum ? `${stage.quorum.numerator}/${stage.quorum.denominator}` : "",
        stage.needs.join(", "),
        stage.onFailure === "back" ? `back to ${stage.backTo}` : stage.onFailure,
      ]),
    );
  },
);
