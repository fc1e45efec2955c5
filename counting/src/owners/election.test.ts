/** An election at its edges. Areas are in square centimetres: 89.34 m² = 893,400. */
import { describe, expect, test } from "vitest";
import { termsOf } from "../terms.fixture.ts";
import type { VoteTerms } from "../terms.ts";
import { startElectionCount } from "./count-election.ts";
import type { HomeBallot } from "./count-homes.ts";
import type { OwnersElectorate } from "./count-owners.ts";

const election = (some: Partial<VoteTerms> = {}): VoteTerms =>
  termsOf({
    kind: "multiple",
    method: "owners-election",
    optionCount: 7,
    mostOptions: 5,
    seats: 5,
    ownersMatter: 3,
    committee: { size: 5, alternates: 0 },
    ...some,
  });

/** So many homes of one owner each that tick these. */
const owners = (count: number, options: number[], area = 1_000_000n): HomeBallot[] =>
  Array.from({ length: count }, () => ({
    area,
    headKey: crypto.randomUUID(),
    choice: options.length > 0 ? { options } : { abstain: true },
  }));

function counted(votes: HomeBallot[], some: Partial<VoteTerms> = {}, estate: Partial<OwnersElectorate> = {}) {
  const counting = startElectionCount(election(some), { totalArea: 300_000_000n, totalHeads: 300n, ...estate });
  votes.forEach(counting.add);
  return counting.result();
}

test("exactly two thirds of both take part and five of seven are elected, as many as there are seats", () => {
  const result = counted([...owners(120, [1, 2, 3, 4, 5]), ...owners(80, [6, 7])]);
  expect(result).toMatchObject({
    outcome: "elected",
    winners: [1, 2, 3, 4, 5],
    alternates: [],
    openSeats: 0,
    area: { all: "300000000", tookPart: "200000000" },
    participation: {
      holds: true,
      area: { left: "600000000", right: "600000000" },
      heads: { left: "600", right: "600" },
    },
  });
  expect(result.candidates[5]).toMatchObject({
    option: 6,
    area: "80000000",
    heads: "80",
    majority: {
      holds: false,
      area: { left: "160000000", sign: ">", right: "200000000", missing: "20000001" },
      heads: { left: "160", right: "200", missing: "21" },
    },
  });
});

test.each([
  ["one head", owners(199, [1], 1_500_000n), { area: { holds: true }, heads: { holds: false, missing: "1" } }],
  [
    "one square centimetre",
    [...owners(250, [1], 796_812n), ...owners(1, [1], 796_999n)],
    { area: { holds: false, missing: "1" }, heads: { holds: true } },
  ],
])("%s below two thirds, and nobody is elected, whatever each has", (_what, votes, participation) => {
  expect(counted(votes)).toMatchObject({
    outcome: "quorum-not-met",
    participation,
    winners: [],
    openSeats: 5,
    candidates: [{ option: 1, majority: { holds: true } }, ...Array.from({ length: 6 }, () => ({}))],
  });
});

describe("each candidate needs more than half of both among those who took part", () => {
  test("exactly half is not enough: one head and one square centimetre are missing", () => {
    const result = counted([...owners(110, [1, 2]), ...owners(109, [2]), ...owners(1, [])]);
    expect(result).toMatchObject({ outcome: "elected", winners: [2], openSeats: 4 });
    expect(result.candidates[0]?.majority).toMatchObject({
      holds: false,
      area: { left: "220000000", right: "220000000", missing: "1" },
      heads: { left: "220", right: "220", missing: "1" },
    });
  });

  test("one head more than half without the area is not enough, and the other way round", () => {
    const result = counted([...owners(150, [1], 600_000n), ...owners(100, [2], 1_500_000n)]);
    expect(result).toMatchObject({ outcome: "failed", winners: [], openSeats: 5 });
    expect(result.candidates.slice(0, 2)).toMatchObject([
      { majority: { holds: false, area: { holds: false }, heads: { holds: true, missing: "0" } } },
      { majority: { holds: false, area: { holds: true, missing: "0" }, heads: { holds: false, missing: "26" } } },
    ]);
  });

  test("one square centimetre more than half elects", () => {
    const votes = [...owners(109, [1]), ...owners(2, [1], 500_001n), ...owners(110, [2])];
    const result = counted(votes);
    expect(result.candidates[0]?.majority.area).toMatchObject({ left: "220000004", right: "220000002", holds: true });
    expect(result.winners).toEqual([1]);
  });

  test("whoever ticks nobody has taken part", () => {
    expect(counted([...owners(100, [1]), ...owners(100, [])])).toMatchObject({
      outcome: "failed",
      participation: { holds: true },
      candidates: [{ heads: "100" }, ...Array.from({ length: 6 }, () => ({ heads: "0" }))],
    });
  });
});

describe("heads", () => {
  const homesOf = (headKey: string, ...ticks: number[][]) =>
    ticks.flatMap((some) => owners(1, some)).map((home) => ({ ...home, headKey }));

  test("an owner of several homes is in favour of whom all of the homes tick, with the area of each home that does", () => {
    const result = counted(homesOf("zhao", [1, 2], [2, 3], [2]));
    expect(result.heads).toMatchObject({ tookPart: "1" });
    expect(result.candidates.slice(0, 3).map(({ area, heads }) => [area, heads])).toEqual([
      ["1000000", "0"],
      ["3000000", "1"],
      ["1000000", "0"],
    ]);
  });

  test("a home that ticks nobody keeps its owner from being in favour of anybody", () => {
    for (const ticks of [
      [[1], []],
      [[], [1]],
    ]) {
      expect(counted(homesOf("zhao", ...ticks)).candidates[0]).toMatchObject({ area: "1000000", heads: "0" });
    }
  });
});

describe("more have both majorities than there are seats", () => {
  const two = { seats: 2, mostOptions: 2, optionCount: 3, committee: { size: 5, alternates: 0 } };
  const majority = (first: number, second: number, third: number, area = 1_000_000n) => [
    ...owners(first, [1, 2], area),
    ...owners(second, [2, 3]),
    ...owners(third, [1, 3]),
  ];

  test("more heads go before fewer", () => {
    // 1: 150, 2: 140, 3: 130 of 210 heads.
    expect(counted(majority(80, 60, 70), two)).toMatchObject({ outcome: "elected", winners: [1, 2], openSeats: 0 });
  });

  test("heads come first, whatever the area", () => {
    // Candidate 3 has the fewest heads and by far the most area.
    const votes = [...owners(80, [1, 2]), ...owners(60, [2, 3], 1_100_000n), ...owners(70, [1, 3], 1_200_000n)];
    const result = counted(votes, two);
    expect(result.candidates.map(({ heads }) => heads)).toEqual(["150", "140", "130"]);
    expect(BigInt(result.candidates[2]!.area)).toBeGreaterThan(BigInt(result.candidates[1]!.area));
    expect(result.winners).toEqual([1, 2]);
  });

  test("with equal heads more area goes first", () => {
    const votes = [
      ...owners(70, [1, 2]),
      ...owners(70, [2, 3]),
      ...owners(69, [1, 3]),
      ...owners(1, [1, 3], 1_000_001n),
    ];
    const result = counted(votes, two);
    expect(result.candidates.map(({ heads, area }) => [heads, area])).toEqual([
      ["140", "140000001"],
      ["140", "140000000"],
      ["140", "140000001"],
    ]);
    expect(result.winners).toEqual([1, 3]);
  });

  const tied = majority(70, 70, 70);

  test("who is equal in both at the last seat is tied, and the stated rule decides", () => {
    expect(counted(tied, two)).toMatchObject({ outcome: "tie", winners: [], tied: [1, 2, 3], openSeats: 2 });
    expect(counted(tied, { ...two, tieRule: "earlier-option" })).toMatchObject({
      outcome: "elected",
      winners: [1, 2],
    });
    const chaired = { ...two, tieRule: "chair" as const };
    expect(counted(tied, chaired)).toMatchObject({ outcome: "tie" });
    expect(counted(tied, { ...chaired, chairOrder: [3, 1, 2] })).toMatchObject({
      outcome: "elected",
      winners: [3, 1],
    });
  });

  test("who is equal with everybody seated is no tie, and who is before the tie is elected in any case", () => {
    const three = { ...two, seats: 3, mostOptions: 3 };
    expect(counted(tied, three)).toMatchObject({ outcome: "elected", winners: [1, 2, 3], tied: [] });
    const first = [...owners(66, [1, 2]), ...owners(66, [1, 3]), ...owners(78, [2, 3])];
    expect(counted([...first, ...owners(40, [1])], { ...two, seats: 2 })).toMatchObject({
      outcome: "tie",
      winners: [1],
      tied: [2, 3],
      openSeats: 1,
    });
  });
});

describe("alternates, where the local rule knows them", () => {
  // 1: 160, 2: 150, 3: 140, 4: 130 and 5: 110 of 220 heads that took part.
  const votes = [
    ...owners(110, [1, 2, 3]),
    ...owners(20, [4, 1, 2]),
    ...owners(30, [4, 1, 3]),
    ...owners(20, [4, 2, 5]),
    ...owners(40, [4, 5]),
  ];
  const terms = (alternates: number) => ({
    seats: 3,
    mostOptions: 3,
    optionCount: 5,
    committee: { size: 5, alternates },
  });

  test("are those who come next with both majorities, in their order", () => {
    const result = counted(votes, { ...terms(1), seats: 2, mostOptions: 2 });
    expect(result.candidates.map(({ heads }) => heads)).toEqual(["160", "150", "140", "110", "60"]);
    expect(result).toMatchObject({ outcome: "elected", winners: [1, 2], alternates: [3], openSeats: 0 });
  });

  test("nobody becomes one with exactly half, and where there are none nobody is asked for", () => {
    expect(counted(votes, terms(2))).toMatchObject({ outcome: "elected", winners: [1, 2, 3], alternates: [] });
    expect(counted(votes, { ...terms(0), seats: 2, mostOptions: 2 })).toMatchObject({ alternates: [] });
  });

  test("are tied only for the last place, with all members seated", () => {
    const equal = [...owners(70, [1, 2]), ...owners(70, [2, 3]), ...owners(70, [1, 3]), ...owners(10, [2])];
    const one = {
      seats: 1,
      mostOptions: 1,
      optionCount: 3,
      tieRule: "chair" as const,
      committee: { size: 5, alternates: 1 },
    };
    expect(counted(equal, one)).toMatchObject({ outcome: "tie", winners: [2], tied: [1, 3], openSeats: 0 });
    expect(counted(equal, { ...one, chairOrder: [3, 1] })).toMatchObject({
      outcome: "elected",
      winners: [2],
      alternates: [3],
    });
    const two = { ...one, committee: { size: 5, alternates: 2 } };
    expect(counted(equal, two)).toMatchObject({ outcome: "elected", winners: [2], alternates: [1, 3] });
  });
});

test("silent owners who follow the majority follow it for each candidate", () => {
  const votes = [...owners(60, [1]), ...owners(40, [2])];
  expect(counted(votes).outcome).toBe("quorum-not-met");
  expect(counted(votes, {}, { silentFollowMajority: true })).toMatchObject({
    outcome: "elected",
    winners: [1],
    heads: { voted: "100", followed: "200", tookPart: "300" },
    candidates: [{ heads: "260" }, { heads: "40" }, ...Array.from({ length: 5 }, () => ({ heads: "0" }))],
  });
});

test("owners who are more than there are, and homes smaller than nothing, are no count", () => {
  expect(() => counted(owners(301, [1], 1n))).toThrow("more owners");
  expect(() => counted(owners(1, [1], -1n))).toThrow("smaller");
});
