import { canonicalChoice } from "../canonical.ts";
import { startCount } from "../count.ts";
import { civilCode278 } from "../owners/civil-code.ts";
import { type OwnersElectorate, startOwnersCount } from "../owners/count-owners.ts";
import type { OwnersGroup } from "../owners/groups.ts";
import { isOverfull, ownersResult } from "../owners/owners-result.ts";
import type { OwnersMatter } from "../terms.ts";
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
  if (owners.list === "public") return countOfGroups(terms.ownersMatter, all, electorate);
  const counting = startOwnersCount(terms.ownersMatter, all);
  let homes = 0;
  return {
    add(line) {
      if (!("headKey" in line)) throw new Error("no home's ballot");
      const { areaSquareCentimetres, headKey, answer } = line;
      counting.add({ area: BigInt(areaSquareCentimetres), headKey, answer });
      homes += 1;
    },
    isOverfull: () => homes > electorate || isOverfull(counting.sums()),
    result: counting.result,
  };
}

function countOfGroups(matter: OwnersMatter, owners: OwnersElectorate, homesInAll: number): ListCount {
  const area = { all: owners.totalArea, voted: 0n, inFavour: 0n };
  const heads = { all: owners.totalHeads, voted: 0n, inFavour: 0n };
  let homes = 0;
  const sums = { area, heads, silentFollowMajority: owners.silentFollowMajority ?? false };
  const add = ({ answer, areaSquareCentimetres, heads: some, homes: ofGroup }: OwnersGroup) => {
    homes += ofGroup;
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
    isOverfull: () => homes > homesInAll || isOverfull(sums),
    result: () => ownersResult(civilCode278, matter, sums),
  };
}
