import { expect, test } from "vitest";
import { askedOf, searchOf, withCondition } from "./asked.ts";

test("a list's address gives the same list again", () => {
  const asked = askedOf(
    "scope=unit&show=overdue&category=c1&area=a1&state=accepted&urgency=urgent&late=2&text=楼道灯&sort=filed",
    "mine",
  );
  expect(asked).toEqual({
    scope: "unit",
    show: "overdue",
    sort: "filed",
    categoryId: "c1",
    areaId: "a1",
    state: "accepted",
    urgency: "urgent",
    lateStep: 2,
    text: "楼道灯",
  });
  expect(askedOf(searchOf(asked), "mine")).toEqual(asked);
});

test("an address without conditions asks for what is to be done, first due first, in one's own scope", () => {
  expect(askedOf("", "unit")).toEqual({ scope: "unit", show: "to-do", sort: "due" });
});

test("what an address says wrong is left out rather than sent on", () => {
  expect(askedOf("scope=world&show=pretty&state=lost&urgency=quite&late=9&sort=random&text=%20", "mine")).toEqual({
    scope: "mine",
    show: "to-do",
    sort: "due",
  });
});

test("what is closed is listed newest first unless one asks otherwise", () => {
  expect(askedOf("show=closed", "mine").sort).toBe("filed");
  expect(askedOf("show=closed&sort=due", "mine").sort).toBe("due");
});

test("a condition can be taken away again, the others stay", () => {
  const asked = askedOf("show=new&text=灯", "mine");
  expect(withCondition(asked, { text: undefined })).toEqual({ scope: "mine", show: "new", sort: "due" });
});

test("the records behind a figure have an address: one unit, the days of filing", () => {
  const asked = askedOf("show=all&unit=u1&from=2026-11-01&to=2026-11-30", "area");
  expect(asked).toMatchObject({ unitId: "u1", filedFrom: "2026-11-01", filedTo: "2026-11-30" });
  expect(askedOf(searchOf(asked), "mine")).toEqual(asked);
  expect(askedOf("from=yesterday", "area").filedFrom).toBeUndefined();
});
