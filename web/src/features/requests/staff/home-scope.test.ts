import { expect, test } from "vitest";
import { busyScopeOf, listScopeOf } from "./home-scope.ts";

const none = {
  toDo: 0,
  overdue: 0,
  dueToday: 0,
  new: 0,
  waiting: 9,
  offered: 0,
  approvals: 0,
  suspended: 0,
  open: 9,
};

test("today begins where there is something to do: with me, with my unit, in my area", () => {
  expect(busyScopeOf({ mine: { ...none, new: 1 }, unit: { ...none, overdue: 3 } })).toBe("mine");
  expect(busyScopeOf({ mine: none, unit: { ...none, offered: 1 } })).toBe("unit");
  expect(busyScopeOf({ mine: none, unit: none })).toBe("area");
});

test("who answers for an area sees all of it in the list; who works on what is given sees that", () => {
  expect(listScopeOf([{ role: "grid-worker" }])).toBe("mine");
  expect(listScopeOf([{ role: "grid-worker" }, { role: "community-leader" }])).toBe("area");
});
