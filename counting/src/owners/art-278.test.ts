/** The whole of art. 278, each number at its edge. Areas are in square centimetres: 89.34 m² = 893,400. */
import { describe, expect, test } from "vitest";
import type { OwnersMatter } from "../terms.ts";
import { civilCode278 } from "./civil-code.ts";
import { countOwners, type OwnersAnswer, type OwnersBallot, type OwnersVotes } from "./count-owners.ts";

/** So many homes of one owner each, of this area. */
function owners(count: number, answer: OwnersAnswer, area = 1_000_000n): OwnersBallot[] {
  return Array.from({ length: count }, () => ({ area, headKey: crypto.randomUUID(), answer }));
}

const village = (votes: OwnersBallot[], some: Partial<OwnersVotes> = {}): OwnersVotes => ({
  totalArea: 300_000_000n,
  totalHeads: 300n,
  votes,
  ...some,
});

const ordinary: OwnersMatter[] = [1, 2, 3, 4, 5, 9];
const special: OwnersMatter[] = [6, 7, 8];

test("items 6 to 8 are special and the other six are not", () => {
  expect(civilCode278.matters.filter((item) => item.special).map(({ matter }) => matter)).toEqual(special);
  expect(civilCode278.matters.filter((item) => !item.special).map(({ matter }) => matter)).toEqual(ordinary);
  expect(() => countOwners(10 as OwnersMatter, village([]))).toThrow("10");
});

describe.each([...ordinary, ...special])("matter %i", (matter) => {
  test("takes part of exactly two thirds as enough", () => {
    const result = countOwners(matter, village(owners(200, "yes")));
    expect(result.participation).toMatchObject({
      holds: true,
      area: {
        factor: 3,
        part: "200000000",
        left: "600000000",
        sign: "≥",
        otherFactor: 2,
        whole: "300000000",
        right: "600000000",
        missing: "0",
      },
      heads: { left: "600", right: "600", missing: "0" },
    });
    expect(result.outcome).toBe("passed");
  });

  test("fails by one head below two thirds, whatever the area", () => {
    const result = countOwners(matter, village(owners(199, "yes", 1_500_000n)));
    expect(result).toMatchObject({
      outcome: "quorum-not-met",
      participation: {
        holds: false,
        area: { holds: true },
        heads: { holds: false, left: "597", right: "600", missing: "1" },
      },
      majority: { holds: true },
    });
  });

  test("fails by one square centimetre below two thirds, whatever the heads", () => {
    const votes = [...owners(250, "yes", 796_812n), ...owners(1, "yes", 796_999n)];
    const result = countOwners(matter, village(votes));
    expect(result.area.tookPart).toBe("199999999");
    expect(result).toMatchObject({
      outcome: "quorum-not-met",
      participation: {
        area: { holds: false, left: "599999997", right: "600000000", missing: "1" },
        heads: { holds: true },
      },
    });
  });

  test("counts who abstains as taking part and not in favour", () => {
    const result = countOwners(matter, village([...owners(150, "yes"), ...owners(75, "abstain")]));
    expect(result.heads).toEqual({
      all: "300",
      voted: "225",
      followed: "0",
      tookPart: "225",
      inFavour: "150",
      notInFavour: "75",
    });
    expect(result.outcome).toBe(special.includes(matter) ? "failed" : "passed");
  });
});

describe.each(ordinary)("ordinary matter %i", (matter) => {
  test("exactly half of both is not enough: one head and one square centimetre are missing", () => {
    const result = countOwners(matter, village([...owners(110, "yes"), ...owners(110, "no")]));
    expect(result).toMatchObject({
      outcome: "failed",
      majority: {
        area: { factor: 2, left: "220000000", sign: ">", otherFactor: 1, right: "220000000", missing: "1" },
        heads: { left: "220", right: "220", missing: "1" },
      },
    });
  });

  test("one more than half passes, by area and by heads", () => {
    expect(countOwners(matter, village([...owners(111, "yes"), ...owners(110, "no")])).outcome).toBe("passed");
    const oneSquareCentimetre = [...owners(109, "yes"), ...owners(2, "yes", 500_001n), ...owners(110, "no")];
    const result = countOwners(matter, village(oneSquareCentimetre));
    expect(result.majority.area).toMatchObject({ left: "220000004", right: "220000002", holds: true });
    expect(result.outcome).toBe("passed");
  });

  test("more than half of one measure alone is not enough", () => {
    const byHeads = [...owners(150, "yes", 600_000n), ...owners(100, "no", 1_500_000n)];
    expect(countOwners(matter, village(byHeads))).toMatchObject({
      outcome: "failed",
      majority: { area: { holds: false }, heads: { holds: true, missing: "0" } },
    });
    const byArea = [...owners(100, "yes", 1_500_000n), ...owners(150, "no", 600_000n)];
    expect(countOwners(matter, village(byArea))).toMatchObject({
      outcome: "failed",
      majority: { area: { holds: true, missing: "0" }, heads: { holds: false, missing: "26" } },
    });
  });
});

describe.each(special)("special matter %i", (matter) => {
  test("exactly three quarters of both passes", () => {
    const result = countOwners(matter, village([...owners(165, "yes"), ...owners(55, "no")]));
    expect(result).toMatchObject({
      outcome: "passed",
      special: true,
      majority: {
        area: { factor: 4, left: "660000000", sign: "≥", otherFactor: 3, right: "660000000" },
        heads: { left: "660", right: "660" },
      },
    });
  });

  test("one head below three quarters fails, and what is missing would have been enough", () => {
    const result = countOwners(matter, village([...owners(164, "yes"), ...owners(56, "no")]));
    expect(result).toMatchObject({
      outcome: "failed",
      majority: { heads: { left: "656", right: "660", missing: "1" } },
    });
    expect(countOwners(matter, village([...owners(165, "yes"), ...owners(55, "no")])).outcome).toBe("passed");
  });

  test("one square centimetre below three quarters fails", () => {
    const votes = [
      ...owners(164, "yes"),
      ...owners(1, "yes", 999_999n),
      ...owners(54, "no"),
      ...owners(1, "no", 1_000_001n),
    ];
    expect(countOwners(matter, village(votes))).toMatchObject({
      outcome: "failed",
      majority: { area: { left: "659999996", right: "660000000", missing: "1" }, heads: { holds: true } },
    });
  });
});

describe("heads", () => {
  const homesOf = (headKey: string, answers: OwnersAnswer[]) =>
    answers.map((answer): OwnersBallot => ({ area: 1_000_000n, headKey, answer }));

  test("the developer's unsold homes are one head, with the area of them all", () => {
    const result = countOwners(4, village(homesOf("developer", new Array<OwnersAnswer>(120).fill("yes"))));
    expect(result.area.inFavour).toBe("120000000");
    expect(result.heads).toMatchObject({ tookPart: "1", inFavour: "1" });
  });

  test("one buyer of several homes is one head, and in favour only with all that voted", () => {
    const result = countOwners(4, village(homesOf("zhao", ["yes", "yes", "no"])));
    expect(result.area).toMatchObject({ tookPart: "3000000", inFavour: "2000000" });
    expect(result.heads).toMatchObject({ tookPart: "1", inFavour: "0", notInFavour: "1" });
    for (const answers of [
      ["no", "yes"],
      ["yes", "abstain"],
      ["abstain", "yes", "yes"],
    ] as OwnersAnswer[][]) {
      expect(countOwners(4, village(homesOf("zhao", answers))).heads.inFavour).toBe("0");
    }
  });

  test("a home that two people own has one ballot, so it is one head", () => {
    expect(countOwners(4, village(owners(1, "yes"))).heads.inFavour).toBe("1");
  });
});

describe("silent owners follow the majority, where the rules of procedure say so", () => {
  test("they are counted as taking part, and with yes where yes has more than half of both", () => {
    const votes = [...owners(60, "yes"), ...owners(40, "no")];
    expect(countOwners(4, village(votes)).outcome).toBe("quorum-not-met");
    const result = countOwners(4, village(votes, { silentFollowMajority: true }));
    expect(result.heads).toEqual({
      all: "300",
      voted: "100",
      followed: "200",
      tookPart: "300",
      inFavour: "260",
      notInFavour: "40",
    });
    expect(result.outcome).toBe("passed");
  });

  test("where yes has not more than half of both, they are not in favour", () => {
    for (const votes of [
      [...owners(50, "yes"), ...owners(50, "no")],
      [...owners(60, "yes", 100_000n), ...owners(40, "no")],
    ]) {
      const result = countOwners(4, village(votes, { silentFollowMajority: true }));
      expect(result).toMatchObject({
        outcome: "failed",
        heads: { followed: "200" },
        area: { tookPart: "300000000" },
      });
      expect(Number(result.heads.inFavour)).toBeLessThan(100);
    }
  });

  test("where nobody voted there is no majority to follow", () => {
    expect(countOwners(4, village([], { silentFollowMajority: true }))).toMatchObject({
      outcome: "quorum-not-met",
      heads: { tookPart: "0", followed: "0" },
      participation: { area: { missing: "200000000" }, heads: { missing: "200" } },
    });
  });
});

test("owners who are more than there are, homes smaller than nothing, and nobody at all are no count", () => {
  expect(() => countOwners(4, village(owners(301, "yes", 1n)))).toThrow("more owners");
  expect(() => countOwners(4, village(owners(1, "yes", 300_000_001n)))).toThrow("more owners");
  expect(() => countOwners(4, village(owners(1, "yes", -1n)))).toThrow("smaller");
  expect(() => countOwners(4, village([], { totalArea: 0n }))).toThrow("no owners");
  expect(() => countOwners(4, village([], { totalHeads: 0n }))).toThrow("no owners");
});
