/** docs/deadlines.md is what a holder is answered who asks "why by Tuesday?", so each of its examples must come true. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { after2027IsLoaded, before2027IsLoaded, local, wall } from "../calendar/calendars.fixture.ts";
import { deadlineAfter, type TimeLimit } from "../calendar/index.ts";
import { counted, withWaitGivenBack } from "./deadlines.ts";
import { decide } from "./decisions.ts";
import { asked, merged, moveOf, now, requestIn, reviewAt } from "./request-facts.fixture.ts";
import { type RequestAction, requestActions, transitions } from "./states.ts";

const atReview = Temporal.Instant.from(reviewAt);

const page = readFileSync(new URL("../../../../docs/deadlines.md", import.meta.url), "utf8");

/** The rows of the page's table whose first column has that name. */
function tableOf(firstColumn: string): string[][] {
  const [, ...rows] = page.split(`\n| ${firstColumn} |`)[1]!.split("\n\n")[0]!.split("\n").slice(1);
  return rows.map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function limitOf(words: string): TimeLimit {
  const [amount, unit] = words.split(" ");
  return { amount: Number(amount), unit: unit as TimeLimit["unit"] };
}

const examples = tableOf("arrives");
const waits = tableOf("limit");

test.each(examples)("what arrives at %s with %s is due at %s, certain: %s", (arrives, limit, due, certain) => {
  const { dueAt, provisional } = deadlineAfter(before2027IsLoaded, local(arrives!), limitOf(limit!));
  expect([wall(dueAt), provisional ? "no" : "yes"]).toEqual([due, certain]);
});

test("the page shows every unit that runs by the clock or by working time", () => {
  const units = new Set(examples.map(([, limit]) => limitOf(limit!).unit));
  expect(units).toEqual(new Set(["clock-hours", "clock-days", "working-hours", "working-days"]));
  expect(page).toContain("`clock-minutes`");
});

test("the last example moves when its year is loaded", () => {
  const [arrives, limit] = examples.at(-1)!;
  const { dueAt, provisional } = deadlineAfter(after2027IsLoaded, local(arrives!), limitOf(limit!));
  expect(page).toContain(`the last example moves to ${wall(dueAt)}`);
  expect(provisional).toBe(false);
});

test.each(waits)("of %s, asked at %s and answered at %s", (limit, asked, answered, before, after) => {
  const [, filedAt] = /Filed on ([\d-]+ [\d:]+):/.exec(page)!;
  const deadline = counted("resolution", limitOf(limit!), before2027IsLoaded, local(filedAt!), "filed");
  expect(wall(deadline.dueAt)).toBe(before);
  expect(wall(withWaitGivenBack(deadline, before2027IsLoaded, local(asked!), local(answered!)).dueAt)).toBe(after);
});

test("the page names exactly the actions that set a deadline again", () => {
  const moved = requestActions.flatMap((action) => {
    const { by, from, offer, ask } = transitions[action][0]!;
    const needed = ask?.needs === "suspension" || ask?.needs === "extension" ? asked(ask.needs) : {};
    const request = action === "unmerge-request" ? merged : requestIn(from[0]!, needed);
    const decision = decide(request, moveOf(action, by), action === "resume-due" ? atReview : now);
    if (!decision.ok) {
      // What needs something pending or a passed deadline is handing on, taking back and ending: none touches a deadline.
      const passed: RequestAction[] = ["close-silent", "mark-late"];
      expect(offer === "pending" || ask?.needs === "pending" || passed.includes(action)).toBe(true);
      return [];
    }
    const { deadlines } = decision;
    return deadlines ? [[action, deadlines.kinds, deadlines.from, deadlines.reason]] : [];
  });
  expect(tableOf("action")).toEqual(moved);
});
