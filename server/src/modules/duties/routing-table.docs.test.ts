import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type AreaKey, duty, facts } from "./duties.fixture.ts";
import { chooseDuty } from "./rules.ts";

const levels: AreaKey[] = ["microGrid", "grid", "community", "street", "district"];
const fits = { "names the category": "lamp", "names its group": "facilities", "any matter": null };

test("the table in README.md is the order in which duties are asked", () => {
  let left = Object.values(fits).flatMap((category) => levels.map((level) => duty(category, level)));
  const order: (string | null)[] = [];
  while (order.at(-1) !== null) {
    const { dutyId } = chooseDuty(facts(...left)).reason;
    order.push(dutyId);
    left = left.filter(({ id }) => id !== dutyId);
  }
  const rank = (id: string | null) => order.indexOf(id) + 1;
  const readme = readFileSync(new URL("README.md", import.meta.url), "utf8");
  const cells = (head: string) =>
    new RegExp(`^ *\\| ${head} .*$`, "m")
      .exec(readme)?.[0]
      .split("|")
      .slice(2, -1)
      .map((cell) => cell.trim());
  for (const [head, category] of Object.entries(fits)) {
    expect(cells(head)).toEqual(levels.map((level) => String(rank(duty(category, level).id))));
  }
  expect(cells("the backstop")).toEqual(["", "", "", "", String(rank(null))]);
});
