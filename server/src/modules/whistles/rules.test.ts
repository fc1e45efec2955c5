import { describe, expect, test } from "vitest";
import { type Candidate, climbStep, decide, postOnDuty, refusalOf, type WhistleFacts } from "./rules.ts";

const call = (id: string, state: WhistleFacts["calls"][number]["state"]) => ({ id, unit_id: `unit-${id}`, state });
const whistle = (change: Partial<WhistleFacts>): WhistleFacts => ({
  state: "under-way",
  calls: [],
  duties: [],
  assessments: [],
  ...change,
});

describe("who is on duty for a unit", () => {
  const post = (id: string, role: string, fit: number | null, unit_id = "unit"): Candidate => ({
    id,
    unit_id,
    role,
    fit,
  });
  test.each([
    [
      "whom the duty table names for the category",
      [post("b", "department-officer", 0), post("a", "department-officer", 1)],
      "b",
      "duty-table",
    ],
    [
      "whom it names for the group before one for any matter",
      [post("a", "department-officer", 2), post("b", "department-officer", 1)],
      "b",
      "duty-table",
    ],
    [
      "the desk, where no duty names the unit",
      [post("a", "street-leader", null), post("b", "street-officer", null)],
      "b",
      "officer",
    ],
    ["the head, where there is no desk", [post("a", "street-leader", null)], "a", "leader"],
    [
      "the first of several desks alike",
      [post("c", "department-officer", null), post("b", "department-officer", null)],
      "b",
      "officer",
    ],
    [
      "nobody of another unit",
      [post("a", "department-officer", 0, "other"), post("b", "street-leader", null)],
      "b",
      "leader",
    ],
  ])("%s", (_, candidates, id, chosenBy) => {
    const chosen = postOnDuty(candidates, "unit");
    expect([chosen?.post.id, chosen?.chosenBy]).toEqual([id, chosenBy]);
  });

  test("nobody, where the unit has nobody", () => {
    expect(postOnDuty([post("a", "department-officer", 0, "other")], "unit")).toBeUndefined();
  });
});

describe("signing off the whole", () => {
  const signOff = { action: "sign-off-whistle", by: "caller" } as const;

  test("waits for every duty and every objection", () => {
    const open = whistle({
      duties: [
        { id: "1", state: "signed-off" },
        { id: "2", state: "done" },
      ],
    });
    expect(refusalOf(open, signOff)).toEqual({ code: "duties-open", facts: { count: 1 } });
    expect(refusalOf(whistle({ calls: [call("1", "objected")] }), signOff)?.code).toBe("objection-undecided");
  });

  test("makes absent who never came, and leaves the others as they are", () => {
    const ended = whistle({
      calls: [call("1", "called"), call("2", "overruled"), call("3", "reported-in"), call("4", "released")],
    });
    expect(refusalOf(ended, signOff)).toBeNull();
    expect(decide(ended, signOff)).toEqual({
      state: "done",
      calls: [
        { id: "1", state: "absent" },
        { id: "2", state: "absent" },
      ],
      duties: [],
    });
  });
});

test("cancelling calls off what is open, and keeps what was signed off", () => {
  const running = whistle({
    calls: [call("1", "called"), call("2", "objected"), call("3", "reported-in")],
    duties: [
      { id: "1", state: "signed-off" },
      { id: "2", state: "returned" },
    ],
  });
  expect(decide(running, { action: "cancel-whistle", by: "street-head" })).toEqual({
    state: "cancelled",
    calls: [
      { id: "1", state: "called-off" },
      { id: "2", state: "called-off" },
    ],
    duties: [{ id: "2", state: "called-off" }],
  });
});

describe("assessing each other", () => {
  const came = call("1", "reported-in");
  const absent = call("2", "absent");
  const done = (...assessments: [WhistleFacts["assessments"][number]["side"], string][]) =>
    whistle({
      state: "done",
      calls: [came, absent, call("3", "released")],
      assessments: assessments.map(([side, unit]) => ({ side, unit_id: `unit-${unit}` })),
    });

  test("the last assessment closes the whistle; who was let go has no part in it", () => {
    const step = { action: "assess-unit", by: "caller", call: absent } as const;
    expect(decide(done(["of-unit", "1"], ["of-whistle", "1"], ["of-whistle", "2"]), step).state).toBe("closed");
    expect(decide(done(["of-unit", "1"], ["of-whistle", "1"]), step).state).toBe("done");
  });

  test("is done once each way", () => {
    const again = { action: "assess-whistle", by: "called-unit", call: came } as const;
    expect(refusalOf(done(["of-whistle", "1"]), again)?.code).toBe("assessed-already");
    expect(refusalOf(done(["of-unit", "1"]), again)).toBeNull();
    expect(refusalOf(done(), { action: "assess-unit", by: "caller", call: call("3", "released") })?.code).toBe(
      "call-wrong-state",
    );
  });
});

test("what is late climbs one step at a time; an undecided objection is the dual heads' own", () => {
  expect([0, 1, 2, 3].map((climbed) => climbStep(climbed, "called"))).toEqual([1, 2, 3, 3]);
  expect(climbStep(0, "objected")).toBe(3);
  expect(climbStep(0, "returned")).toBe(1);
});
