import { expect, it, test } from "vitest";
import { areas, closed, duty, unheld } from "./duties.fixture.ts";
import type { Duty } from "./duty.ts";
import { type DutyTable, idleDuties } from "./idle-duties.ts";

const leaves = [
  { id: "lamp", groupId: "facilities" },
  { id: "bench", groupId: "facilities" },
  { id: "tap", groupId: "water" },
];
const placed = ["district", "street", "community", "grid", "micro-grid"];

function idle(duties: Duty[], more: Partial<DutyTable> = {}) {
  const table = { duties, leaves, retiredAreaIds: new Set<string>(), placedAreaIds: new Set(placed), ...more };
  return idleDuties(table).map(({ duty: { id }, reason }) => `${id} ${reason}`);
}

test.each<[string, Duty[], string[]]>([
  ["a closed post", [duty("lamp", "street", closed)], ["lamp@street post-closed"]],
  ["a post that nobody holds", [duty("lamp", "street", unheld)], ["lamp@street post-unheld"]],
  ["a category that is not used", [duty("gone", "street")], ["gone@street category-retired"]],
  ["an area without micro-grids", [duty("lamp", "otherStreet")], ["lamp@other-street area-without-places"]],
  [
    "a group of which each category has its own",
    [duty("facilities", "street"), duty("lamp", "street"), duty("bench", "street")],
    ["facilities@street always-outranked"],
  ],
  [
    "any matter where all are named",
    [duty(null, "street"), duty("facilities", "street"), duty("tap", "street")],
    ["any@street always-outranked"],
  ],
])("shows a duty for %s, and leaves the others", (_what, duties, expected) => {
  expect(idle([...duties, duty(null, "grid")])).toEqual(expected);
});

it("shows what stands in an area that is no more", () => {
  expect(idle([duty(null, "street"), duty(null, "grid")], { retiredAreaIds: new Set(["street"]) })).toEqual([
    "any@street area-retired",
  ]);
});

test.each<[string, Duty[]]>([
  ["one category is left for it", [duty("facilities", "street"), duty("lamp", "street")]],
  ["who stands before it cannot answer", [duty(null, "street"), duty("facilities", "street"), duty("water", "grid")]],
  ["it is only asked when a nearer post passes the matter up", [duty(null, "street"), duty(null, "grid")]],
])("leaves a duty alone when %s", (_why, duties) => {
  expect(idle(duties)).toEqual([]);
});

it("does not count a duty before it that cannot answer", () => {
  const table = [duty("facilities", "street"), duty("lamp", "street"), duty("bench", "street", unheld)];
  expect(idle(table)).toEqual(["bench@street post-unheld"]);
  expect(areas.street.level).toBe(2);
});
