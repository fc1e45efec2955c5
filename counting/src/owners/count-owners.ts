import type { OwnersMatter } from "../terms.ts";
import { civilCode278, type OwnersRule } from "./civil-code.ts";
import { type OwnersSums, ownersResult } from "./owners-result.ts";
import type { OwnersResult } from "./result.ts";

/** One home's ballot. Co-owners of a home have one between them. */
export interface OwnersBallot {
  /** Exclusive area in square centimetres. */
  area: bigint;
  /** The same for all homes that count as one head: the developer's unsold ones, several of one buyer. */
  headKey: string;
  answer: OwnersAnswer;
}

export const ownersAnswers = ["yes", "no", "abstain"] as const;
export type OwnersAnswer = (typeof ownersAnswers)[number];

/** All owners who may decide, frozen when the vote was opened, and how they do. */
export interface OwnersElectorate {
  /** In square centimetres. */
  totalArea: bigint;
  totalHeads: bigint;
  /** Whether those who did not vote are counted with the majority; only where the owners' rules of procedure say so. */
  silentFollowMajority?: boolean;
  rule?: OwnersRule;
}

export interface OwnersCount {
  /** @throws Error for an area that is no area */
  add(ballot: OwnersBallot): void;
  /** What was added up so far. */
  sums(): OwnersSums;
  /** @throws Error when more voted than there are */
  result(): OwnersResult;
}

/**
 * A count of both measures that is told of one home's ballot after the other; their order changes nothing.
 * A head took part if any of its homes did, and is in favour if all of those are.
 */
export function startOwnersCount(matter: OwnersMatter, electorate: OwnersElectorate): OwnersCount {
  const { totalArea, totalHeads, silentFollowMajority = false, rule = civilCode278 } = electorate;
  const area = { all: totalArea, voted: 0n, inFavour: 0n };
  const headInFavour = new Map<string, boolean>();
  const sums = (): OwnersSums => {
    let inFavour = 0n;
    for (const allHomes of headInFavour.values()) if (allHomes) inFavour += 1n;
    const heads = { all: totalHeads, voted: BigInt(headInFavour.size), inFavour };
    return { area: { ...area }, heads, silentFollowMajority };
  };
  return {
    add({ area: homeArea, headKey, answer }) {
      if (homeArea < 0n) throw new Error("no home is smaller than nothing");
      area.voted += homeArea;
      if (answer === "yes") area.inFavour += homeArea;
      headInFavour.set(headKey, answer === "yes" && headInFavour.get(headKey) !== false);
    },
    sums,
    result: () => ownersResult(rule, matter, sums()),
  };
}

export interface OwnersVotes extends OwnersElectorate {
  votes: Iterable<OwnersBallot>;
}

export function countOwners(matter: OwnersMatter, { votes, ...electorate }: OwnersVotes): OwnersResult {
  const counting = startOwnersCount(matter, electorate);
  for (const ballot of votes) counting.add(ballot);
  return counting.result();
}
