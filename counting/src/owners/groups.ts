import type { OwnersAnswer, OwnersBallot } from "./count-owners.ts";
import type { Digits } from "./result.ts";

/** So many owners at least stand behind a line of the public list, so that no line tells how one of them voted. */
export const fewestInGroup = 5;

/** A line of the public list: what several owners of a place answered. */
export interface OwnersGroup {
  group: string;
  answer: OwnersGroupAnswer;
  homes: number;
  /** Each head is counted once in the whole list: with its homes that are not in favour, if it has some. */
  heads: number;
  areaSquareCentimetres: Digits;
}

export const ownersGroupAnswers = ["abstain", "no", "not-in-favour", "yes"] as const;
export type OwnersGroupAnswer = (typeof ownersGroupAnswers)[number];

export interface PlacedBallot extends OwnersBallot {
  /** Where the home is, in words that the public may read: the building; empty where none is known. */
  place: string;
}

/**
 * The homes of one answer are grouped by place, in the order of the places' names. A place with fewer than five owners is
 * joined with the next until they are five; what is left over at the end joins the last group. Where fewer than five in all
 * said no, or abstained, both are listed together as not in favour. Fewer than five of those stay one line, which says no
 * more than the published sums do.
 */
export function publicGroups(ballots: Iterable<PlacedBallot>): OwnersGroup[] {
  const all = [...ballots];
  const apart = sharesOf(all, (answer) => answer);
  const isSmall = (answer: OwnersAnswer) => {
    const { length } = apart.filter((share) => share.answer === answer);
    return length > 0 && length < fewestInGroup;
  };
  const together = isSmall("no") || isSmall("abstain");
  const shares = together ? sharesOf(all, (answer) => (answer === "yes" ? "yes" : "not-in-favour")) : apart;
  return ownersGroupAnswers
    .flatMap((answer) =>
      grouped(
        answer,
        shares.filter((share) => share.answer === answer),
      ),
    )
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

/** The order of the public list. */
export function isBefore(a: OwnersGroup, b: OwnersGroup): boolean {
  return a.answer === b.answer ? a.group < b.group : a.answer < b.answer;
}

/** What one head's homes of one answer are together. */
interface Share {
  answer: OwnersGroupAnswer;
  /** The first of its homes' places. */
  place: string;
  homes: number;
  area: bigint;
  countsHead: boolean;
}

/** A head with several answers is counted where it weighs most: any home that is not in favour keeps the head from it. */
const weight: Readonly<Record<OwnersGroupAnswer, number>> = { no: 3, "not-in-favour": 2, abstain: 1, yes: 0 };

function sharesOf(ballots: readonly PlacedBallot[], named: (answer: OwnersAnswer) => OwnersGroupAnswer): Share[] {
  const heads = new Map<string, Map<OwnersGroupAnswer, Share>>();
  for (const { headKey, place, area, ...ballot } of ballots) {
    const answer = named(ballot.answer);
    const shares = heads.get(headKey) ?? new Map<OwnersGroupAnswer, Share>();
    const share = shares.get(answer) ?? { answer, place, homes: 0, area: 0n, countsHead: false };
    share.homes += 1;
    share.area += area;
    if (place < share.place) share.place = place;
    heads.set(headKey, shares.set(answer, share));
  }
  return [...heads.values()].flatMap((shares) => {
    const all = [...shares.values()].sort((a, b) => weight[b.answer] - weight[a.answer]);
    if (all[0]) all[0].countsHead = true;
    return all;
  });
}

interface Neighbours {
  places: string[];
  shares: Share[];
}

function grouped(answer: OwnersGroupAnswer, shares: Share[]): OwnersGroup[] {
  const ofPlace = new Map<string, Share[]>();
  for (const share of shares) ofPlace.set(share.place, [...(ofPlace.get(share.place) ?? []), share]);
  const groups: Neighbours[] = [];
  let open: Neighbours = { places: [], shares: [] };
  for (const place of [...ofPlace.keys()].sort()) {
    open.places.push(place);
    open.shares.push(...(ofPlace.get(place) ?? []));
    if (open.shares.length < fewestInGroup) continue;
    groups.push(open);
    open = { places: [], shares: [] };
  }
  const last = groups[groups.length - 1];
  if (last) {
    last.places.push(...open.places);
    last.shares.push(...open.shares);
  } else if (open.shares.length > 0) groups.push(open);
  return groups.map((group) => lineOf(answer, group));
}

function lineOf(answer: OwnersGroupAnswer, { places, shares }: Neighbours): OwnersGroup {
  return {
    // A home without a building stands under a dash.
    group: places.filter((place) => place !== "").join(" ") || "–",
    answer,
    homes: shares.reduce((sum, { homes }) => sum + homes, 0),
    heads: shares.filter(({ countsHead }) => countsHead).length,
    areaSquareCentimetres: String(shares.reduce((sum, { area }) => sum + area, 0n)),
  };
}
