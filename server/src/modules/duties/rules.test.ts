import { describe, expect, it, test } from "vitest";
import { closed, duty, facts, unheld } from "./duties.fixture.ts";
import type { Duty } from "./duty.ts";
import { chooseDuty, oneLevelDown, oneLevelUp, type Routing } from "./rules.ts";

const general = [duty(null, "district"), duty(null, "street"), duty(null, "community"), duty(null, "grid")] as const;
const winner = (...candidates: Duty[]) => chooseDuty(facts(...candidates)).reason.dutyId;

describe("which duty takes a matter", () => {
  test.each<[string, Duty[], string | null]>([
    ["the grid worker's, when nothing is named", [...general], "any@grid"],
    ["the nearest general one", [general[0], general[2], general[1]], "any@community"],
    [
      "one that names the category, though it stands far away",
      [...general, duty("lamp", "district")],
      "lamp@district",
    ],
    [
      "one that names the group, before any for any matter",
      [...general, duty("facilities", "street")],
      "facilities@street",
    ],
    [
      "the nearer of two that name the category",
      [duty("lamp", "district"), duty("lamp", "street"), ...general],
      "lamp@street",
    ],
    [
      "the nearer one, though it names only the group",
      [duty("lamp", "street"), duty("facilities", "community")],
      "facilities@community",
    ],
    [
      "at the same area the category before its group",
      [duty("facilities", "street"), duty("lamp", "street")],
      "lamp@street",
    ],
    ["none of another category", [duty("water", "grid"), duty(null, "street")], "any@street"],
    [
      "none of another place",
      [duty("lamp", "otherStreet"), duty(null, "otherGrid"), duty(null, "street")],
      "any@street",
    ],
    ["one of the micro-grid alone", [duty(null, "microGrid"), ...general], "any@micro-grid"],
    ["none whose post is closed", [duty("lamp", "street", closed), duty("lamp", "district")], "lamp@district"],
    ["none whose post nobody holds", [duty("lamp", "street", unheld), ...general], "any@grid"],
    ["none at all: the backstop", [], null],
    ["none that can answer: the backstop", [duty("lamp", "street", unheld), duty(null, "grid", closed)], null],
  ])("%s", (_rule, candidates, expected) => {
    expect(winner(...candidates)).toBe(expected);
    expect(winner(...candidates.toReversed())).toBe(expected);
  });

  it("says by which duty, of which area, and how the category fitted", () => {
    expect(chooseDuty(facts(duty("facilities", "street"), ...general)).reason).toMatchObject({
      rule: "duty-table",
      dutyId: "facilities@street",
      areaLevel: 2,
      area: { id: "street", name: "甲街道" },
      category: "group",
      categoryName: "公共设施",
      post: { id: "post of facilities@street" },
      passedOver: [],
    });
  });

  it("names who was passed over and why, and nobody who ranked behind", () => {
    const { reason } = chooseDuty(
      facts(
        duty("lamp", "street", unheld),
        duty("lamp", "district", closed),
        duty(null, "grid"),
        duty(null, "street", closed),
      ),
    );
    expect(reason.passedOver).toMatchObject([
      { dutyId: "lamp@street", areaLevel: 2, because: "post-unheld" },
      { dutyId: "lamp@district", areaLevel: 1, because: "post-closed" },
    ]);
  });

  it("gives it to the backstop even while nobody holds that post", () => {
    const routed = chooseDuty({ ...facts(), backstop: { ...facts().backstop, holderCount: 0 } });
    expect(routed).toMatchObject({ post: { id: "backstop" }, reason: { rule: "backstop", dutyId: null } });
  });
});

describe("one level up and down", () => {
  const table = [...general, duty("lamp", "street"), duty("lamp", "district")];
  const dutyOf = (routing: Routing | null) => routing && (routing.reason.dutyId ?? "backstop");
  const up = (id: string, level: 1 | 2 | 3 | 4, candidates = table) =>
    dutyOf(oneLevelUp(facts(...candidates), { id, level }));
  const down = (id: string, level: 1 | 2 | 3 | 4, candidates = table) =>
    dutyOf(oneLevelDown(facts(...candidates), { id, level }));

  test.each([
    ["the grid worker to the community", "post of any@grid", 4, "any@community"],
    ["the community to the street's office for it", "post of any@community", 3, "lamp@street"],
    ["the street's office to the department", "post of lamp@street", 2, "lamp@district"],
    ["a department to the backstop", "post of lamp@district", 1, "backstop"],
    ["the backstop to nobody", "backstop", 1, null],
  ] as const)("%s", (_way, id, level, expected) => {
    expect(up(id, level)).toBe(expected);
  });

  test.each([
    ["the backstop to the street's office for it", "backstop", 1, "lamp@street"],
    ["a department to the street's office for it", "post of lamp@district", 1, "lamp@street"],
    ["the street to the community", "post of lamp@street", 2, "any@community"],
    ["the community to the grid worker", "post of any@community", 3, "any@grid"],
    ["the grid worker to nobody", "post of any@grid", 4, null],
  ] as const)("down: %s", (_way, id, level, expected) => {
    expect(down(id, level)).toBe(expected);
  });

  it("leaps over a level where nobody can answer, and says so", () => {
    const routing = oneLevelUp(facts(duty(null, "community", unheld), duty(null, "street")), { id: "me", level: 4 });
    expect(routing?.reason).toMatchObject({
      rule: "one-level-up",
      dutyId: "any@street",
      passedOver: [{ dutyId: "any@community", because: "post-unheld" }],
    });
  });

  it("never hands a matter back to the post that hands it on", () => {
    const mine = duty(null, "community", { id: "me" });
    expect(up("me", 4, [mine, duty(null, "street")])).toBe("any@street");
    expect(down("me", 2, [mine])).toBe(null);
    expect(up("backstop", 4, [])).toBe(null);
  });
});
