import type { Choice, VoteTerms } from "../terms.ts";
import { civilCode278 } from "./civil-code.ts";
import type { HomeBallot } from "./count-homes.ts";
import type { OwnersElectorate } from "./count-owners.ts";
import { type ElectionSums, electionResult, type OwnersElectionResult } from "./election-result.ts";

export interface ElectionCount {
  /** @throws Error for an area that is no area */
  add(ballot: HomeBallot): void;
  sums(): ElectionSums;
  /** @throws Error when more voted than there are */
  result(): OwnersElectionResult;
}

/** A count of an election that is told of one home's ballot after the other; their order changes nothing. */
export function startElectionCount(terms: VoteTerms, electorate: OwnersElectorate): ElectionCount {
  const { totalArea, totalHeads, silentFollowMajority = false, rule = civilCode278 } = electorate;
  const ticks = startTicks(terms.optionCount);
  const sums = (): ElectionSums => {
    const { area, heads, inFavour } = ticks.sums();
    return {
      area: { all: totalArea, voted: area },
      heads: { all: totalHeads, voted: heads },
      inFavour,
      silentFollowMajority,
    };
  };
  return { add: ticks.add, sums, result: () => electionResult(rule, terms, sums()) };
}

/** Area and heads, of all who voted and of those in favour of each candidate. */
interface TickSums {
  area: bigint;
  heads: bigint;
  inFavour: { area: bigint; heads: bigint }[];
}

/** A head is in favour of a candidate if all of its homes that voted are, as it is with yes or no. */
export function startTicks(optionCount: number): { add(ballot: HomeBallot): void; sums(): TickSums } {
  const areas = new Array<bigint>(optionCount).fill(0n);
  const tickedByAll = new Map<string, readonly number[]>();
  let voted = 0n;
  return {
    add({ area, headKey, choice }) {
      if (area < 0n) throw new Error("no home is smaller than nothing");
      const ticked = tickedOn(choice);
      voted += area;
      for (const option of ticked) areas[option - 1] = areas[option - 1]! + area;
      const before = tickedByAll.get(headKey);
      tickedByAll.set(headKey, before ? before.filter((option) => ticked.includes(option)) : ticked);
    },
    sums() {
      const heads = new Array<bigint>(optionCount).fill(0n);
      for (const ticked of tickedByAll.values())
        for (const option of ticked) heads[option - 1] = heads[option - 1]! + 1n;
      const inFavour = areas.map((area, index) => ({ area, heads: heads[index]! }));
      return { area: voted, heads: BigInt(tickedByAll.size), inFavour };
    },
  };
}

/** Who abstains ticks nobody. */
function tickedOn(choice: Choice): readonly number[] {
  return "options" in choice ? choice.options : [];
}
