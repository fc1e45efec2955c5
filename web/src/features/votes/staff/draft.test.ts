import { expect, test } from "vitest";
import type { StaffVote } from "../../../api/staff-contract.ts";
import { blankDraft, type Draft, faultsOf, runOffOf, toPrepare } from "./draft.ts";

const option = (title: string, cost: number | null = null) => ({ title, words: "", cost });

const draft = (change: Partial<Draft>): Draft => ({
  ...blankDraft((days, hour) => `2026-12-${String(days).padStart(2, "0")}T${hour}:00Z`),
  title: "装不装充电桩",
  area: { id: "019a0000-0000-7000-8000-000000000001", name: "甲一社区" },
  ...change,
});

const four = ["秦示例", "尤示例", "许示例", "何示例"].map((title) => option(title));
const election: Partial<Draft> = { electorate: "owners", matter: 3, kind: "multiple" };

test.each<[string, Partial<Draft>, string[]]>([
  ["a plain question", {}, []],
  ["one without words", { title: " " }, ["title"]],
  ["one of nowhere", { area: null }, ["area"]],
  ["owners without their matter", { electorate: "owners" }, ["matter"]],
  ["a choice of one", { kind: "single", options: [option("一")] }, ["options"]],
  [
    "a budget without sums",
    {
      kind: "budget",
      options: [option("一"), option("二", 3)],
    },
    ["budget", "costs"],
  ],
  ["one that closes first", { closesAt: "2026-12-01T08:00:00Z" }, ["closes"]],
  ["five seats for four candidates", { ...election, options: four }, ["candidates"]],
  ["four seats for four candidates", { ...election, options: four, seats: 4 }, []],
  ["a question about the committee", { ...election, kind: "yes-no", options: [] }, []],
  ["owners are asked yes or no, whatever was ticked before", { electorate: "owners", matter: 4, kind: "budget" }, []],
])("%s lacks what it lacks", (_, change, faults) => {
  expect(faultsOf(draft(change))).toEqual(faults);
});

test("what is sent has only what belongs to its kind", () => {
  const owners = toPrepare(
    draft({
      electorate: "owners",
      matter: 6,
      kind: "single",
      secrecy: "secret",
      quorum: "1/2",
      resultsBeforeClosing: true,
    }),
  );
  expect(owners).toMatchObject({
    kind: "yes-no",
    secrecy: "open",
    options: [],
    ownersMatter: 6,
    severalHomes: "one-choice",
    resultsBeforeClosing: false,
  });
  expect(owners).not.toHaveProperty("quorum");
  const budget = toPrepare(
    draft({
      kind: "budget",
      budget: 1000.5,
      options: [option(" 灯 ", 12.34), option(""), option("椅", 2)],
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

test("an election is sent with its committee and its candidates' words, a question about the committee without", () => {
  const options = [...four, { title: "吕示例", words: " 退休教师 ", cost: null }];
  const sent = toPrepare(draft({ ...election, options, alternates: 2, mostOptions: 1 }));
  expect(sent).toMatchObject({ kind: "multiple", ownersMatter: 3, committeeSize: 5, seats: 5, alternates: 2 });
  expect(sent.options[4]).toEqual({ title: "吕示例", words: "退休教师" });
  expect(sent).not.toHaveProperty("mostOptions");
  const question = toPrepare(draft({ ...election, kind: "yes-no" }));
  expect(question).toMatchObject({ kind: "yes-no", options: [], ownersMatter: 3 });
  expect(question).not.toHaveProperty("committeeSize");
});

test("a run-off is for the open seats, among those who were not elected", () => {
  const vote = {
    ...draft(election),
    options: four.map((one, index) => ({ ...one, position: index + 1 })),
    rules: {
      committee: { size: 7, alternates: 1 },
      seats: 3,
      ownersMatter: 3,
      budget: null,
      quorum: null,
      tieRule: "chair",
    },
    result: { winners: [3, 1], openSeats: 1 },
  } as unknown as StaffVote;
  const runOff = runOffOf(vote, draft({ opensAt: "2027-01-04T00:00:00Z" }), "补选");
  expect(runOff).toMatchObject({
    title: "补选",
    kind: "multiple",
    committeeSize: 7,
    seats: 1,
    alternates: 1,
    tieRule: "chair",
    options: [{ title: "尤示例" }, { title: "何示例" }],
    opensAt: "2027-01-04T00:00:00Z",
  });
});
