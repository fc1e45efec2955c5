/** docs/routing.md is what leaders argue about, so it must say what the rule does. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type AreaKey, backstop, closed, duty, facts, unheld } from "./duties.fixture.ts";
import type { Duty } from "./duty.ts";
import { chooseDuty } from "./rules.ts";

const page = readFileSync(new URL("../../../../docs/routing.md", import.meta.url), "utf8");
const levels: AreaKey[] = ["microGrid", "grid", "community", "street", "district"];
const fits = { "names the category": "lamp", "names its group": "facilities", "any matter": null };

test("the page's table is the order in which duties are asked", () => {
  let left = Object.values(fits).flatMap((category) => levels.map((level) => duty(category, level)));
  const order: (string | null)[] = [];
  while (order.at(-1) !== null) {
    const { dutyId } = chooseDuty(facts(...left)).reason;
    order.push(dutyId);
    left = left.filter(({ id }) => id !== dutyId);
  }
  const rank = (id: string | null) => order.indexOf(id) + 1;
  const cells = (head: string) =>
    new RegExp(`^ *\\| ${head} .*$`, "m")
      .exec(page)?.[0]
      .split("|")
      .slice(2, -1)
      .map((cell) => cell.trim());
  for (const [head, category] of Object.entries(fits)) {
    expect(cells(head)).toEqual(levels.map((level) => String(rank(duty(category, level).id))));
  }
  expect(cells("the backstop")).toEqual(["", "", "", "", String(rank(null))]);
});

const categories: Record<string, string | null> = { category: "lamp", group: "facilities", any: null };

/** "category @ street (closed)", as the page writes a line of the table. */
function dutyOf(line: string): Duty {
  const [, category, area, state] = /^(\w+) @ ([\w-]+)(?: \((.+)\))?$/.exec(line)!;
  const level = area === "micro-grid" ? "microGrid" : (area as AreaKey);
  const more = state === undefined ? {} : state === "closed" ? closed : unheld;
  return duty(categories[category!]!, level, more);
}

const examples = page
  .split("| the table holds |")[1]!
  .split("\n\n")[0]!
  .split("\n")
  .slice(2)
  .map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test.each(examples)("a table that holds %s gives it to %s", (held, to) => {
  const duties = held === "(nothing)" ? [] : held!.split(", ").map(dutyOf);
  const expected = to === "the backstop" ? backstop : dutyOf(to!).post;
  expect(chooseDuty(facts(...duties)).post.id).toBe(expected.id);
});
