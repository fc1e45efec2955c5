import { canonicalChoice } from "../canonical.ts";
import { startCount } from "../count.ts";
import { civilCode278 } from "../owners/civil-code.ts";
import { startHomesCount } from "../owners/count-homes.ts";
import type { OwnersAnswer, OwnersElectorate } from "../owners/count-owners.ts";
import { electionResult } from "../owners/election-result.ts";
import type { OwnersGroup } from "../owners/groups.ts";
import { isOverfull, ownersResult } from "../owners/owners-result.ts";
import type { Choice, OwnersMatter, VoteTerms } from "../terms.ts";
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
  if (owners.list === "public") {
    return terms.method === "owners-election"
      ? countOfElection(terms, all, electorate)
      : countOfGroups(terms.ownersMatter, all, electorate);
  }
  const counting = startHomesCount(terms, all);
  let homes = 0;
  return {
    add(line) {
      if (!("headKey" in line)) throw new Error("no home's ballot");
      const { areaSquareCentimetres, headKey } = line;
      const choice = "choice" in line ? line.choice : choiceOf(line.answer);
      counting.add({ area: BigInt(areaSquareCentimetres), headKey, choice });
      homes += 1;
    },
    isOverfull: () => homes > electorate || counting.isOverfull(),
    result: counting.result,
  };
}

function choiceOf(answer: OwnersAnswer): Choice {
  return answer === "abstain" ? { abstain: true } : { answer };
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
      if (!("group" in line && "answer" in line)) throw new Error("no group of owners");
      add(line);
    },
    isOverfull: () => homes > homesInAll || isOverfull(sums),
    result: () => ownersResult(civilCode278, matter, sums),
  };
}

/** Nobody has more ticks than seats: what stands with the candidates together is bounded by who took part. */
function countOfElection(terms: VoteTerms, owners: OwnersElectorate, homesInAll: number): ListCount {
  const area = { all: owners.totalArea, voted: 0n };
  const heads = { all: owners.totalHeads, voted: 0n };
  const inFavour = Array.from({ length: terms.optionCount }, () => ({ area: 0n, heads: 0n }));
  const sums = { area, heads, inFavour, silentFollowMajority: owners.silentFollowMajority ?? false };
  let homes = 0;
  const hasTooMany = (measure: "area" | "heads") =>
    inFavour.some((candidate) => candidate[measure] > sums[measure].voted) ||
    inFavour.reduce((sum, candidate) => sum + candidate[measure], 0n) >
      BigInt(terms.mostOptions) * sums[measure].voted;
  return {
    add(line) {
      if ("option" in line)
        inFavour[line.option - 1] = { area: BigInt(line.areaSquareCentimetres), heads: BigInt(line.heads) };
      else if ("group" in line) {
        homes += line.homes;
        area.voted += BigInt(line.areaSquareCentimetres);
        heads.voted += BigInt(line.heads);
      } else throw new Error("no line of an election's public list");
    },
    isOverfull: () => homes > homesInAll || isOverfull(sums) || hasTooMany("area") || hasTooMany("heads"),
    result: () => electionResult(civilCode278, terms, sums),
  };
}
