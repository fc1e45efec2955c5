/** docs/request-states.md is read by people who do not read code, so it must say what the machine does. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { requestLimits } from "./request-limits.ts";
import {
  type Hat,
  type RequestState,
  requestActions,
  requestStates,
  type Transition,
  transitions,
} from "./states.ts";

const page = readFileSync(new URL("../../../../docs/request-states.md", import.meta.url), "utf8");

/** The cells of the page's only table, without its head's rule. */
const [head, ...rows] = page
  .split("\n")
  .filter((line) => line.startsWith("|") && !line.startsWith("|---"))
  .map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );

const needed = { none: "none", pending: "pending", any: "either" } as const;
const neededAsk = { ...needed, any: "either", suspension: "suspension", extension: "extension" } as const;
const becomes = { kept: "kept", cleared: "cleared", made: "made", "may-make": "may be made" } as const;

const target = ({ to }: Transition, from: RequestState) => (to === "same" ? from : to);
/** What can be merged, and so can be gone back to. */
const mergeable = transitions["merge-into"].flatMap(({ from }) => from);
const targets = (transition: Transition, from: RequestState) => {
  const to = target(transition, from);
  return to === "before" ? mergeable : [to];
};

function rowsOfMachine(): string[][] {
  return requestActions.flatMap((action) => {
    const hats = [...new Set(transitions[action].map(({ by }) => by))];
    return hats.map((hat: Hat) => {
      const ofHat = transitions[action].filter(({ by }) => by === hat);
      const asks = new Set(ofHat.map(({ ask }) => `${neededAsk[ask?.needs ?? "any"]}, ${ask?.after ?? "kept"}`));
      const offers = new Set(ofHat.map(({ offer, offerAfter }) => `${needed[offer]}, ${becomes[offerAfter]}`));
      const cells = requestStates.map((state) => {
        const transition = ofHat.find(({ from }) => from.includes(state));
        return transition === undefined ? "" : target(transition, state);
      });
      return [action, hat, [...offers].join(" / "), [...asks].join(" / "), ...cells];
    });
  });
}

test("the page's table is the machine's", () => {
  expect(head).toEqual(["action", "who", "offer", "ask", ...requestStates]);
  expect(rows).toEqual(rowsOfMachine());
});

test("the page's diagram draws every change of state, and no other", () => {
  const drawn = [...page.matchAll(/^ {2}(\w+) --> (\w+): ([\w-]+)$/gm)].map(([, from, to, action]) =>
    `${from} ${to} ${action}`.replaceAll("_", "-"),
  );
  const changes = requestActions.flatMap((action) =>
    transitions[action].flatMap((transition) =>
      transition.from
        .flatMap((from) => targets(transition, from).map((to) => ({ from, to })))
        .filter(({ from, to }) => from !== to)
        .map(({ from, to }) => `${from} ${to} ${action}`),
    ),
  );
  expect(drawn.sort()).toEqual([...new Set(changes)].sort());
});

test("the page's figures are those that decide", () => {
  const { answerSolutionDays, appealDays, rateDays, reopenDays, reopenings } = requestLimits;
  expect(page).toContain(
    `waits ${answerSolutionDays} days for the reporter, a rejection ${appealDays} days for an appeal`,
  );
  expect(page).toContain(`rated within ${rateDays} days of closing`);
  expect(page.replaceAll(/\s+/g, " ")).toContain(`reopened within ${reopenDays} days, once in all`);
  expect(reopenings).toBe(1);
});
