import { canonicalChoice } from "../canonical.ts";
import { startCount } from "../count.ts";
import { civilCode278 } from "../owners/civil-code.ts";
import { startOwnersCount } from "../owners/count-owners.ts";
import type { OwnersGroup } from "../owners/groups.ts";
import { isOverfull, ownersResult } from "../owners/owners-result.ts";
import type { ListHead, ListLine, ListResult } from "./format.ts";

/** Counts the lines of a list as they go by, whatever kind of list it is. */
export interface ListCount {
  /** @throws Error for a line that belongs into another kind of list */
  add(line: ListLine): void;
  /** Whether more voted than may; there is no result then. */
  isOverfull(): boolean;
  result(): ListResult;
}

export function startListCount({ vote, owners }: ListHead): ListCount {
  const { terms, electorate } = vote;
  if (terms.ownersMatter === null || !owners) {
    const counting = startCount(terms, electorate);
    let ballots = 0;
    return {
      add(line) {
        if (!("choice" in line)) throw new Error("no ballot with a choice");
        counting.add(canonicalChoice(line.choice));
        ballots += 1;
      },
      isOverfull: () => ballots > electorate,
      result: counting.result,
    };
  }
  const all = {
    totalArea: BigInt(owners.totalAreaSquareCentimetres),
    totalHeads: BigInt(owners.totalHeads),
    silentFollowMajority: terms.silentFollowMajority,
  };
  if (owners.list === "public") return countOfGroups(terms.ownersMatter, all);
  const counting = startOwnersCount(terms.ownersMatter, all);
  return {
    add(line) {
      if (!("headKey" in line)) throw new Error("no home's ballot");
      const { areaSquareCentimetres, headKey, answer } = line;
      counting.add({ area: BigInt(areaSquareCentimetres), headKey, answer });
    },
    isOverfull: () => isOverfull(counting.sums()),
    result: counting.result,
  };
}

type Electorate = Parameters<typeof startOwnersCount>[1];

function countOfGroups(matter: Parameters<typeof startOwnersCount>[0], electorate: Electorate): ListCount {
  const area = { all: electorate.totalArea, voted: 0n, inFavour: 0n };
  const heads = { all: electorate.totalHeads, voted: 0n, inFavour: 0n };
  const sums = { area, heads, silentFollowMajority: electorate.silentFollowMajority ?? false };
  const add = ({ answer, areaSquareCentimetres, heads: some }: OwnersGroup) => {
    const squareCentimetres = BigInt(areaSquareCentimetres);
    area.voted += squareCentimetres;
    heads.voted += BigInt(some);
    if (answer !== "yes") return;
    area.inFavour += squareCentimetres;
    heads.inFavour += BigInt(some);
  };
  return {
    add(line) {
      if (!("group" in line)) throw new Error("no group of owners");
      add(line);
    },
    isOverfull: () => isOverfull(sums),
    result: () => ownersResult(civilCode278, matter, sums),
  };
}
