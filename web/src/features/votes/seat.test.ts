import { startHomesCount, type VoteTerms } from "@linli/counting";
import { expect, test } from "vitest";
import { seatOf } from "./seat.ts";

const terms: VoteTerms = {
  kind: "multiple",
  method: "owners-election",
  optionCount: 5,
  fewestOptions: 1,
  mostOptions: 2,
  seats: 2,
  highestScore: null,
  costs: null,
  budget: null,
  quorum: null,
  pass: null,
  tieRule: "undecided",
  ownersMatter: 3,
  silentFollowMajority: false,
  committee: { size: 5, alternates: 1 },
};

function seats(ticks: number[][], totalHeads: bigint, some: Partial<VoteTerms> = {}) {
  const counting = startHomesCount({ ...terms, ...some }, { totalArea: totalHeads * 900_000n, totalHeads });
  for (const [index, options] of ticks.entries()) {
    counting.add({ area: 900_000n, headKey: String(index), choice: { options } });
  }
  const result = counting.result();
  if (result.method !== "owners-election") throw new Error("another count");
  return result.candidates.map((candidate) => seatOf(result, candidate));
}

const three = [
  [1, 2],
  [1, 3],
  [2, 3],
];

test("each candidate reads what came of it: a seat, or exactly what was lacking", () => {
  expect(seats([[1, 2], [1, 2], [1], [2], [1, 5]], 6n)).toEqual([
    { is: "member" },
    { is: "member" },
    { is: "lacking", area: "2250001", heads: "3" },
    { is: "lacking", area: "2250001", heads: "3" },
    { is: "lacking", area: "1350001", heads: "2" },
  ]);
});

test("those who are equal are tied, those behind the seats are alternates in their order or find no seat left", () => {
  expect(seats(three, 3n).slice(0, 3)).toEqual([{ is: "tied" }, { is: "tied" }, { is: "tied" }]);
  const decided = { tieRule: "earlier-option" } as const;
  expect(seats(three, 3n, decided).slice(0, 3)).toEqual([
    { is: "member" },
    { is: "member" },
    { is: "alternate", place: 1 },
  ]);
  const none = { ...decided, committee: { size: 5, alternates: 0 } };
  expect(seats(three, 3n, none)[2]).toEqual({ is: "no-seat-left" });
});

test("where too few took part a majority gives no seat", () => {
  expect(seats([[1], [1]], 6n)[0]).toEqual({ is: "not-counted" });
});
