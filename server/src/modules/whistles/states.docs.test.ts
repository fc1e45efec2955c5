/** docs/whistles.md is read by people who do not read code, so it must say what the machines do. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  callAfter,
  callMoves,
  callStates,
  dutyAfter,
  dutyMoves,
  dutyStates,
  type WhistleAction,
  whistleActions,
  whistleMoves,
  whistleStates,
} from "./states.ts";
import { assessDays, startingLimits } from "./whistle-limits.ts";

const page = readFileSync(new URL("../../../../docs/whistles.md", import.meta.url), "utf8");

function tableUnder(heading: string): string[][] {
  const part = page.split(/^## /m).find((text) => text.startsWith(heading))!;
  return part
    .split("\n")
    .filter((line) => line.startsWith("|") && !line.startsWith("|---"))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}

test("the whistle's table is the machine's", () => {
  const rows = whistleActions.flatMap((action) =>
    whistleMoves[action].map((move) => [
      action,
      move.by.join(", "),
      ...whistleStates.map((state) => {
        if (!move.from.includes(state)) return "";
        return move.to === "same" ? state : move.to;
      }),
    ]),
  );
  expect(tableUnder("The whistle")).toEqual([["step", "who", ...whistleStates], ...rows]);
});

test("the tables of calls and duties are the machines'", () => {
  const rows = <State>(
    moves: object,
    states: readonly State[],
    after: (state: State, action: WhistleAction) => State | null,
  ) =>
    whistleActions
      .filter((action) => action in moves)
      .map((action) => [action, ...states.map((state) => after(state, action) ?? "")]);
  expect(tableUnder("The call")).toEqual([["step", ...callStates], ...rows(callMoves, callStates, callAfter)]);
  expect(tableUnder("A duty")).toEqual([["step", ...dutyStates], ...rows(dutyMoves, dutyStates, dutyAfter)]);
});

test("the diagrams draw every change of state, and no other", () => {
  const drawn = [...page.matchAll(/^ {2}(\w+) --> (\w+): ([\w-]+)$/gm)].map(([, from, to, action]) =>
    `${from} ${to} ${action}`.replaceAll("_", "-"),
  );
  const ofWhole = whistleActions.flatMap((action) =>
    whistleMoves[action].flatMap(({ from, to }) =>
      from.filter((state) => to !== "same" && to !== state).map((state) => `${state} ${to} ${action}`),
    ),
  );
  const parts: [string, { from: readonly string[]; to: string }][] = [
    ...Object.entries(callMoves),
    ...Object.entries(dutyMoves),
  ];
  const ofParts = parts.flatMap(([action, { from, to }]) =>
    from.filter((state) => to !== "same" && to !== state).map((state) => `${state} ${to} ${action}`),
  );
  expect(drawn.sort()).toEqual([...new Set([...ofWhole, ...ofParts])].sort());
});

test("the page's figures are those that a district starts with", () => {
  const words = ({ amount, unit }: { amount: number; unit: string }) => `${amount} ${unit.replace("-", " ")}`;
  const [, ...rows] = tableUnder("How long");
  expect(rows.map((cells) => cells.slice(0, 3))).toEqual(
    Object.entries(startingLimits).map(([kind, { report, step }]) => [`\`${kind}\``, words(report), words(step)]),
  );
  expect(page).toContain(`within ${assessDays} days`);
});
