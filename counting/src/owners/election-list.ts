import type { VoteTerms } from "../terms.ts";
import { startTicks } from "./count-election.ts";
import type { HomeBallot } from "./count-homes.ts";
import { type OwnersGroup, publicGroups } from "./groups.ts";

/** A line of the public list of an election: how many owners of a place took part. */
export type TurnoutGroup = Omit<OwnersGroup, "answer">;

/** A line of the public list of an election: all owners who are in favour of one candidate. */
export interface CandidateLine extends Pick<OwnersGroup, "heads" | "areaSquareCentimetres"> {
  option: number;
}

export interface PlacedHomeBallot extends HomeBallot {
  place: string;
}

/**
 * Who took part is told by place, in groups of at least five owners. Whom they ticked is told of each candidate by itself
 * and of all places together, which is no more than the result. A list of who ticked which candidates together would be a
 * fingerprint: whoever alone ticks a candidate is found by the area of that candidate, and then all their ticks are known.
 * Candidates told by place would differ by single homes, whose areas neighbours know.
 */
export function publicElection(
  ballots: readonly PlacedHomeBallot[],
  { optionCount }: Pick<VoteTerms, "optionCount">,
): (TurnoutGroup | CandidateLine)[] {
  const ticks = startTicks(optionCount);
  ballots.forEach(ticks.add);
  const took = publicGroups(
    ballots.map(({ place, area, headKey }) => ({ place, area, headKey, answer: "yes" as const })),
  );
  return [
    ...took.map(({ answer: _same, ...group }) => group),
    ...ticks.sums().inFavour.map(({ area, heads }, index) => ({
      option: index + 1,
      heads: Number(heads),
      areaSquareCentimetres: String(area),
    })),
  ];
}
