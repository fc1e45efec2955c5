import type { VoteTerms } from "../terms.ts";
import { fillSeats, precedenceOf } from "../ties.ts";
import type { OwnersRule } from "./civil-code.ts";
import { type OwnersSums, ownersResult } from "./owners-result.ts";
import type { Digits, OwnersMeasure, OwnersResult, OwnersTest } from "./result.ts";

/** Everything by which an election of an owners' committee is checked: the whole, and each candidate's two inequalities. */
export interface OwnersElectionResult
  extends Pick<OwnersResult, "matter" | "special" | "rule" | "silentFollowMajority" | "participation"> {
  method: "owners-election";
  /** In square centimetres. */
  area: Turnout;
  heads: Turnout;
  /** In the order of the ballot. */
  candidates: OwnersCandidate[];
  seats: number;
  outcome: "elected" | "failed" | "tie" | "quorum-not-met";
  /** The new members in their order: more heads first, then more area. */
  winners: number[];
  /** Who comes next, in that order. */
  alternates: number[];
  /** Those between whom the stated rule does not decide. */
  tied: number[];
  /** Seats that nobody has won. */
  openSeats: number;
}

export type Turnout = Pick<OwnersMeasure, "all" | "voted" | "followed" | "tookPart">;

export interface OwnersCandidate {
  option: number;
  /** In favour of this candidate: square centimetres, and heads. */
  area: Digits;
  heads: Digits;
  majority: OwnersTest;
}

/** What was added up: who took part, and of each candidate who was in favour. */
export interface ElectionSums extends Omit<OwnersSums, "area" | "heads"> {
  area: { all: bigint; voted: bigint };
  heads: { all: bigint; voted: bigint };
  /** In the order of the ballot. */
  inFavour: { area: bigint; heads: bigint }[];
}

/**
 * Art. 278 for each candidate by itself. Of those who have both majorities, more heads go before fewer, and with equal heads
 * more area; who is equal in both is tied, and the stated rule decides if it matters.
 * @throws Error where the sums are of nobody, or of more than there are
 */
export function electionResult(rule: OwnersRule, terms: VoteTerms, sums: ElectionSums): OwnersElectionResult {
  const results = sums.inFavour.map((inFavour) =>
    ownersResult(rule, 3, {
      area: { ...sums.area, inFavour: inFavour.area },
      heads: { ...sums.heads, inFavour: inFavour.heads },
      silentFollowMajority: sums.silentFollowMajority,
    }),
  );
  const [first] = results;
  if (!first) throw new Error("nobody stands for election");
  const { matter, special, silentFollowMajority, participation } = first;
  const candidates = results.map(({ area, heads, majority }, index) => ({
    option: index + 1,
    area: area.inFavour,
    heads: heads.inFavour,
    majority,
  }));
  return {
    method: "owners-election",
    matter,
    special,
    rule: first.rule,
    silentFollowMajority,
    area: turnoutOf(first.area),
    heads: turnoutOf(first.heads),
    participation,
    candidates,
    seats: terms.seats,
    ...elected(terms, participation.holds ? candidates.filter(({ majority }) => majority.holds) : [], participation),
  };
}

type Elected = Pick<OwnersElectionResult, "outcome" | "winners" | "alternates" | "tied" | "openSeats">;

function elected(terms: VoteTerms, passed: OwnersCandidate[], participation: OwnersTest): Elected {
  const precedence = precedenceOf(terms);
  const groups = byHeadsThenArea(passed);
  const members = fillSeats(groups, terms.seats, precedence);
  const others = groups
    .map((group) => group.filter((option) => !members.winners.includes(option)))
    .filter((group) => group.length > 0);
  const next = members.outcome === "tie" ? null : fillSeats(others, terms.committee?.alternates ?? 0, precedence);
  const isTie = members.outcome === "tie" || next?.outcome === "tie";
  const decided = isTie ? "tie" : members.winners.length > 0 ? "elected" : "failed";
  return {
    outcome: participation.holds ? decided : "quorum-not-met",
    winners: members.winners,
    alternates: next?.winners ?? [],
    tied: [...members.tied, ...(next?.tied ?? [])],
    openSeats: terms.seats - members.winners.length,
  };
}

/** Candidates with the same heads and the same area together, those with the most first. */
function byHeadsThenArea(candidates: readonly OwnersCandidate[]): number[][] {
  const compare = (a: OwnersCandidate, b: OwnersCandidate) =>
    Number(BigInt(b.heads) > BigInt(a.heads)) - Number(BigInt(b.heads) < BigInt(a.heads)) ||
    Number(BigInt(b.area) > BigInt(a.area)) - Number(BigInt(b.area) < BigInt(a.area));
  const groups: OwnersCandidate[][] = [];
  for (const candidate of [...candidates].sort(compare)) {
    const last = groups[groups.length - 1];
    if (last?.[0] && compare(last[0], candidate) === 0) last.push(candidate);
    else groups.push([candidate]);
  }
  return groups.map((group) => group.map(({ option }) => option));
}

function turnoutOf({ all, voted, followed, tookPart }: OwnersMeasure): Turnout {
  return { all, voted, followed, tookPart };
}
