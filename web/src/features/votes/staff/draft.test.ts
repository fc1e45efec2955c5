import { expect, test } from "vitest";
import { blankDraft, type Draft, faultsOf, toPrepare } from "./draft.ts";

const draft = (change: Partial<Draft>): Draft => ({
  ...blankDraft((days, hour) => `2026-12-${String(days).padStart(2, "0")}T${hour}:00Z`),
  title: "装不装充电桩",
  area: { id: "019a0000-0000-7000-8000-000000000001", name: "甲一社区" },
  ...change,
});

test.each<[string, Partial<Draft>, string[]]>([
  ["a plain question", {}, []],
  ["one without words", { title: " " }, ["title"]],
  ["one of nowhere", { area: null }, ["area"]],
  ["owners without their matter", { electorate: "owners" }, ["matter"]],
  ["a choice of one", { kind: "single", options: [{ title: "一", cost: null }] }, ["options"]],
  [
    "a budget without sums",
    {
      kind: "budget",
      options: [
        { title: "一", cost: null },
        { title: "二", cost: 3 },
      ],
    },
    ["budget", "costs"],
  ],
  ["one that closes first", { closesAt: "2026-12-01T08:00:00Z" }, ["closes"]],
  ["owners are asked yes or no, whatever was ticked before", { electorate: "owners", matter: 4, kind: "budget" }, []],
])("%s lacks what it lacks", (_, change, faults) => {
  expect(faultsOf(draft(change))).toEqual(faults);
});

test("what is sent has only what belongs to its kind", () => {
  const owners = toPrepare(
    draft({ electorate: "owners", matter: 6, kind: "single", secrecy: "secret", quorum: "1/2" }),
  );
  expect(owners).toMatchObject({
    kind: "yes-no",
    secrecy: "open",
    options: [],
    ownersMatter: 6,
    severalHomes: "one-choice",
  });
  expect(owners).not.toHaveProperty("quorum");
  const budget = toPrepare(
    draft({
      kind: "budget",
      budget: 1000.5,
      options: [
        { title: " 灯 ", cost: 12.34 },
        { title: "", cost: null },
        { title: "椅", cost: 2 },
      ],
    }),
  );
  expect(budget).toMatchObject({
    budget: 100_050,
    options: [
      { title: "灯", cost: 1234 },
      { title: "椅", cost: 200 },
    ],
  });
  expect(toPrepare(draft({ quorum: "2/3" }))).toMatchObject({ quorum: { numerator: 2, denominator: 3 } });
});
