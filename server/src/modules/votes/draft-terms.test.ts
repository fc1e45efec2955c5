import { expect, test } from "vitest";
import { earliestOpening, noticeDaysOf, termsOf } from "./draft-terms.ts";
import type { VoteDraft } from "./vote-input.ts";

const plain: VoteDraft = {
  title: "装不装充电桩",
  words: "",
  kind: "yes-no",
  secrecy: "open",
  options: [],
  electorate: "residents",
  areaId: "019a0000-0000-7000-8000-000000000001",
  opensAt: "2026-12-01T00:00:00Z",
  closesAt: "2026-12-08T00:00:00Z",
};
const three = [{ title: "一" }, { title: "二" }, { title: "三" }];

const candidates = ["甲", "乙", "丙", "丁", "戊", "己", "庚"].map((title) => ({ title }));
const election: Partial<VoteDraft> = {
  electorate: "owners",
  ownersMatter: 3,
  kind: "multiple",
  options: candidates,
  committeeSize: 5,
};

const refused = (change: Partial<VoteDraft>) => {
  const checked = termsOf({ ...plain, ...change });
  return "refused" in checked ? checked.refused : null;
};

test.each<[string, Partial<VoteDraft>, string | null]>([
  ["a question", {}, null],
  ["a question with options", { options: three }, "options-not-asked"],
  ["a choice of one", { kind: "single", options: [{ title: "一" }] }, "options-missing"],
  ["at most two of three", { kind: "multiple", options: three, mostOptions: 2 }, null],
  ["four of three", { kind: "multiple", options: three, mostOptions: 4 }, "choices-do-not-fit"],
  [
    "at least three, at most two",
    { kind: "multiple", options: three, fewestOptions: 3, mostOptions: 2 },
    "choices-do-not-fit",
  ],
  ["four seats for three", { kind: "multiple", options: three, seats: 4 }, "choices-do-not-fit"],
  ["a ranking", { kind: "ranked", options: three }, null],
  ["a budget", { kind: "budget", options: three.map((option) => ({ ...option, cost: 5 })), budget: 10 }, null],
  [
    "a budget without its sum",
    { kind: "budget", options: three.map((option) => ({ ...option, cost: 5 })) },
    "budget-missing",
  ],
  ["a project without a price", { kind: "budget", options: three, budget: 10 }, "budget-missing"],
  ["owners in secret", { electorate: "owners", ownersMatter: 1, secrecy: "secret" }, "owners-vote-openly"],
  ["a secret vote by proxy", { secrecy: "secret", proxiesPerHolder: 1 }, "no-proxies-in-secret"],
  [
    "owners choosing",
    { electorate: "owners", ownersMatter: 3, kind: "single", options: three },
    "owners-vote-yes-or-no",
  ],
  ["owners electing their committee of five", election, null],
  ["as many candidates as seats", { ...election, options: candidates.slice(0, 5) }, null],
  ["one candidate for an empty seat", { ...election, options: candidates.slice(0, 1), seats: 1 }, null],
  ["with two alternates", { ...election, alternates: 2 }, null],
  ["a committee without its size", { ...election, committeeSize: undefined as never }, "committee-size"],
  ["a committee of six", { ...election, committeeSize: 6 }, "committee-size"],
  ["a committee of three", { ...election, committeeSize: 3 }, "committee-size"],
  ["a committee that residents elect", { kind: "multiple", options: three, committeeSize: 5 }, "committee-size"],
  ["a committee and a question", { electorate: "owners", ownersMatter: 3, committeeSize: 5 }, "committee-size"],
  ["more seats than the committee has", { ...election, seats: 6 }, "choices-do-not-fit"],
  ["more seats than candidates", { ...election, options: candidates.slice(0, 4) }, "choices-do-not-fit"],
  ["more ticks than seats", { ...election, mostOptions: 6 }, "choices-do-not-fit"],
  ["no candidates", { ...election, options: [], seats: 1 }, "options-missing"],
  ["owners choosing a property company", { ...election, ownersMatter: 4 }, "owners-vote-yes-or-no"],
  ["owners' count watched by everybody", { ...election, resultsBeforeClosing: true }, "owners-not-watched"],
  ["owners electing in secret", { ...election, secrecy: "secret" }, "owners-vote-openly"],
  ["owners without their matter", { electorate: "owners" }, "matter-missing"],
  ["residents with an owners' matter", { ownersMatter: 1 }, "matter-missing"],
  ["owners", { electorate: "owners", ownersMatter: 6 }, null],
  ["members without a council", { electorate: "members" }, "council-missing"],
])("%s: %o is answered with %s", (_, change, answer) => {
  expect(refused(change)).toBe(answer);
});

test("an owner ticks as many candidates as there are seats, and the seats are the committee's unless some are filled", () => {
  expect(termsOf({ ...plain, ...election, alternates: 1 })).toMatchObject({
    terms: {
      method: "owners-election",
      seats: 5,
      fewestOptions: 1,
      mostOptions: 5,
      committee: { size: 5, alternates: 1 },
      quorum: null,
      pass: null,
    },
  });
  expect(termsOf({ ...plain, ...election, committeeSize: 7, seats: 2 })).toMatchObject({
    terms: { seats: 2, mostOptions: 2, committee: { size: 7, alternates: 0 } },
  });
});

test("owners are told fifteen days before at least, whatever the draft says", () => {
  expect(noticeDaysOf({ electorate: "owners", noticeDays: 3 })).toBe(15);
  expect(noticeDaysOf({ electorate: "owners", noticeDays: 20 })).toBe(20);
  expect(noticeDaysOf({ electorate: "residents", noticeDays: 0 })).toBe(0);
  expect(noticeDaysOf({ electorate: "residents" })).toBe(3);
});

test("fifteen days of notice are fifteen whole days after the day of the notice", () => {
  const lateInTheEvening = Temporal.Instant.from("2026-11-24T15:59:00Z");
  expect(earliestOpening(lateInTheEvening, "Asia/Shanghai", 15).toString()).toBe("2026-12-09T16:00:00Z");
  const midnight = Temporal.Instant.from("2026-11-24T16:00:00Z");
  expect(earliestOpening(midnight, "Asia/Shanghai", 15).toString()).toBe("2026-12-10T16:00:00Z");
  expect(earliestOpening(midnight, "Asia/Shanghai", 0)).toBe(midnight);
});
