import fc from "fast-check";
import { expect, test } from "vitest";
import { termsOf } from "../terms.fixture.ts";
import type { TieRule, VoteTerms } from "../terms.ts";
import { startElectionCount } from "./count-election.ts";
import type { HomeBallot } from "./count-homes.ts";

interface Estate {
  terms: VoteTerms;
  votes: HomeBallot[];
  totalArea: number;
  totalHeads: number;
  silentFollowMajority: boolean;
}

/**
 * The rule read aloud, in small numbers and without the other count's parts: candidates are asked one after the other whom
 * nobody who is left goes before, and each seat is given to the one that is found.
 */
function slow({ terms, votes, totalArea, totalHeads, silentFollowMajority }: Estate) {
  const heads = [...new Set(votes.map(({ headKey }) => headKey))];
  const homesOf = (head: string) => votes.filter(({ headKey }) => headKey === head);
  const ticks = ({ choice }: HomeBallot, option: number) => "options" in choice && choice.options.includes(option);
  const sum = (homes: HomeBallot[]) => homes.reduce((area, home) => area + Number(home.area), 0);
  const [area, people] = [sum(votes), heads.length];
  const all = silentFollowMajority && people > 0;
  const [baseArea, basePeople] = all ? [totalArea, totalHeads] : [area, people];
  const candidates = Array.from({ length: terms.optionCount }, (_, index) => {
    const option = index + 1;
    const ticked = sum(votes.filter((home) => ticks(home, option)));
    const agreeing = heads.filter((head) => homesOf(head).every((home) => ticks(home, option))).length;
    const isFollowed = all && ticked / area > 0.5 && agreeing / people > 0.5;
    return {
      option,
      area: ticked + (isFollowed ? totalArea - area : 0),
      heads: agreeing + (isFollowed ? totalHeads - people : 0),
    };
  });
  // Numbers as small as these are halved and divided by three exactly enough to be compared so.
  const enough = baseArea * 3 >= totalArea + totalArea && basePeople * 3 >= totalHeads + totalHeads;
  const passed = candidates.filter((one) => one.area > baseArea / 2 && one.heads > basePeople / 2);
  if (!enough) return { outcome: "quorum-not-met", winners: [], alternates: [], tied: [] };
  const before = (a: (typeof candidates)[number], b: (typeof candidates)[number]) =>
    a.heads > b.heads || (a.heads === b.heads && a.area > b.area);
  const winners: number[] = [];
  const alternates: number[] = [];
  let left = passed;
  for (const [places, seated] of [
    [terms.seats, winners],
    [terms.committee!.alternates, alternates],
  ] as const) {
    while (seated.length < places && left.length > 0) {
      const best = left.filter((one) => !left.some((other) => before(other, one)));
      if (best.length > places - seated.length && terms.tieRule === "undecided") {
        return { outcome: "tie", winners, alternates, tied: best.map(({ option }) => option) };
      }
      const next = best.reduce((first, one) => (one.option < first.option ? one : first));
      seated.push(next.option);
      left = left.filter((one) => one !== next);
    }
  }
  return { outcome: winners.length > 0 ? "elected" : "failed", winners, alternates, tied: [] };
}

const options = [1, 2, 3, 4];
/** Small numbers, so that the edges and ties are met often. */
const ballots = fc.array(
  fc.record({
    area: fc.bigInt(1n, 3n),
    headKey: fc.constantFrom("a", "b", "c", "d", "e", "f", "g"),
    choice: fc.oneof(
      {
        weight: 6,
        arbitrary: fc.shuffledSubarray(options, { minLength: 1, maxLength: 3 }).map((some) => ({ options: some })),
      },
      { weight: 1, arbitrary: fc.constant({ abstain: true as const }) },
    ),
  }),
  { maxLength: 9 },
);
const estates = fc
  .record({
    votes: ballots,
    area: fc.nat(5),
    heads: fc.nat(3),
    silentFollowMajority: fc.boolean(),
    seats: fc.integer({ min: 1, max: 4 }),
    alternates: fc.nat(2),
    tieRule: fc.constantFrom<TieRule>("undecided", "earlier-option"),
  })
  .map(
    ({ votes, area, heads, silentFollowMajority, seats, alternates, tieRule }): Estate => ({
      terms: termsOf({
        kind: "multiple",
        method: "owners-election",
        optionCount: options.length,
        ownersMatter: 3,
        committee: { size: 5, alternates },
        seats,
        tieRule,
      }),
      votes,
      totalArea: votes.reduce((sum, home) => sum + Number(home.area), area) || 1,
      totalHeads: new Set(votes.map(({ headKey }) => headKey)).size + heads || 1,
      silentFollowMajority,
    }),
  );

test("a slow count comes to the same, seat by seat", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(estates, (estate) => {
      const { totalArea, totalHeads, silentFollowMajority } = estate;
      const counting = startElectionCount(estate.terms, {
        totalArea: BigInt(totalArea),
        totalHeads: BigInt(totalHeads),
        silentFollowMajority,
      });
      estate.votes.forEach(counting.add);
      const { outcome, winners, alternates, tied, openSeats, seats } = counting.result();
      expect({ outcome, winners, alternates, tied }).toEqual(slow(estate));
      expect(openSeats).toBe(seats - winners.length);
      seen.add(`${outcome} ${silentFollowMajority}`);
      if (alternates.length > 0) seen.add("alternates");
      if (outcome === "tie") seen.add(openSeats > 0 ? "tied for a seat" : "tied behind the seats");
    }),
    { numRuns: 10_000 },
  );
  expect(seen.size).toBe(11);
});

test("what a candidate is told to lack is exactly what was missing", () => {
  fc.assert(
    fc.property(estates, ({ terms, votes, totalArea, totalHeads }) => {
      const counting = startElectionCount(terms, { totalArea: BigInt(totalArea), totalHeads: BigInt(totalHeads) });
      votes.forEach(counting.add);
      for (const { majority } of counting.result().candidates) {
        for (const { part, whole, missing, holds } of [majority.area, majority.heads]) {
          const holdsWith = (more: bigint) => 2n * (BigInt(part) + more) > BigInt(whole);
          expect(holdsWith(BigInt(missing))).toBe(true);
          expect(missing === "0" || !holdsWith(BigInt(missing) - 1n)).toBe(true);
          expect(holds).toBe(missing === "0");
        }
      }
    }),
  );
});
