import fc from "fast-check";
import { expect, test } from "vitest";
import type { OwnersMatter } from "../terms.ts";
import { countOwners, type OwnersBallot } from "./count-owners.ts";

/** A ratio of two whole numbers in lowest terms: shares are compared as such, where the fast count multiplies out. */
interface Ratio {
  over: bigint;
  under: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
function ratio(over: bigint, under: bigint): Ratio {
  const common = gcd(over, under) || 1n;
  return { over: over / common, under: under / common };
}
/** By long division digit by digit, until the digits differ or one has repeated itself: whole numbers only. */
function compare(a: Ratio, b: Ratio): -1 | 0 | 1 {
  if (a.over === b.over && a.under === b.under) return 0;
  let [restA, restB] = [a.over, b.over];
  for (;;) {
    const [digitA, digitB] = [restA / a.under, restB / b.under];
    if (digitA !== digitB) return digitA < digitB ? -1 : 1;
    restA = (restA % a.under) * 10n;
    restB = (restB % b.under) * 10n;
  }
}

interface Estate {
  totalArea: bigint;
  totalHeads: bigint;
  votes: OwnersBallot[];
  silentFollowMajority: boolean;
}

/** The articles read aloud: first who took part, home by home and head by head, then who of them agreed. */
function slow(matter: OwnersMatter, { totalArea, totalHeads, votes, silentFollowMajority }: Estate): string {
  const sum = (some: OwnersBallot[]) => some.reduce((area, home) => area + home.area, 0n);
  const heads = [...new Set(votes.map(({ headKey }) => headKey))];
  const agreeing = heads.filter((head) =>
    votes.filter(({ headKey }) => headKey === head).every(({ answer }) => answer === "yes"),
  );
  const half = ratio(1n, 2n);
  let [yes, area] = [sum(votes.filter(({ answer }) => answer === "yes")), sum(votes)];
  let [yesHeads, people] = [BigInt(agreeing.length), BigInt(heads.length)];
  if (silentFollowMajority && votes.length > 0) {
    const goWithYes = compare(ratio(yes, area), half) > 0 && compare(ratio(yesHeads, people), half) > 0;
    if (goWithYes) [yes, yesHeads] = [yes + totalArea - area, yesHeads + totalHeads - people];
    [area, people] = [totalArea, totalHeads];
  }
  const twoThirds = ratio(2n, 3n);
  if (compare(ratio(area, totalArea), twoThirds) < 0 || compare(ratio(people, totalHeads), twoThirds) < 0) {
    return "quorum-not-met";
  }
  const shares = [ratio(yes, area), ratio(yesHeads, people)];
  const passed = [6, 7, 8].includes(matter)
    ? shares.every((share) => compare(share, ratio(3n, 4n)) >= 0)
    : shares.every((share) => compare(share, half) > 0);
  return passed ? "passed" : "failed";
}

const matters = fc.constantFrom<OwnersMatter>(1, 2, 3, 4, 5, 6, 7, 8, 9);
/** Small numbers, so that the edges are met often. */
const ballots = fc.array(
  fc.record({
    area: fc.bigInt(1n, 4n),
    headKey: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
    answer: fc.constantFrom("yes", "yes", "yes", "no", "abstain"),
  }),
  { maxLength: 14 },
);
const estates = fc
  .record({ votes: ballots, area: fc.bigInt(0n, 8n), heads: fc.bigInt(0n, 4n), silentFollowMajority: fc.boolean() })
  .map(({ votes, area, heads, silentFollowMajority }): Estate => {
    const totalArea = votes.reduce((sum, home) => sum + home.area, area) || 1n;
    const totalHeads = BigInt(new Set(votes.map(({ headKey }) => headKey)).size) + heads || 1n;
    return { totalArea, totalHeads, votes, silentFollowMajority };
  });

test("a slow count in ratios comes to the same", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(matters, estates, (matter, estate) => {
      const { outcome } = countOwners(matter, estate);
      expect(outcome).toBe(slow(matter, estate));
      seen.add(`${outcome} ${estate.silentFollowMajority}`);
    }),
    { numRuns: 10_000 },
  );
  expect(seen.size).toBe(6);
});

test("what is told as missing is exactly what was missing", () => {
  fc.assert(
    fc.property(matters, estates, (matter, estate) => {
      const { participation, majority } = countOwners(matter, estate);
      for (const test of [participation.area, participation.heads, majority.area, majority.heads]) {
        const holdsWith = (more: bigint) => {
          const left = BigInt(test.factor) * (BigInt(test.part) + more);
          const right = BigInt(test.otherFactor) * BigInt(test.whole);
          return test.sign === ">" ? left > right : left >= right;
        };
        const missing = BigInt(test.missing);
        expect(holdsWith(missing)).toBe(true);
        expect(missing === 0n || !holdsWith(missing - 1n)).toBe(true);
        expect(test.holds).toBe(missing === 0n);
      }
    }),
  );
});

test("areas beyond what a number of JavaScript keeps are added exactly", () => {
  const area = 2n ** 53n;
  const votes: OwnersBallot[] = [
    { area, headKey: "a", answer: "yes" },
    { area: 1n, headKey: "b", answer: "yes" },
    { area, headKey: "c", answer: "no" },
  ];
  const result = countOwners(1, { totalArea: 2n * area + 1n, totalHeads: 3n, votes });
  expect(result.majority.area).toMatchObject({ left: "18014398509481986", right: "18014398509481985", holds: true });
});
