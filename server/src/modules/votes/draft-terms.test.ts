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
  ["owners without their matter", { electorate: "owners" }, "matter-missing"],
  ["residents with an owners' matter", { ownersMatter: 1 }, "matter-missing"],
  ["owners", { electorate: "owners", ownersMatter: 6 }, null],
  ["members without a council", { electorate: "members" }, "council-missing"],
])("%s: %o is answered with %s", (_, change, answer) => {
  expect(refused(change)).toBe(answer);
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
