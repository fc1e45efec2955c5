import type { OwnersCandidate, OwnersElectionResult } from "@linli/counting";

/** What came of one candidate: a seat, a place behind the seats, a tie, no seat left, or too little of something. */
export type Seat =
  | { is: "member" | "tied" | "no-seat-left" | "not-counted" }
  | { is: "alternate"; place: number }
  | { is: "lacking"; area: string; heads: string };

export function seatOf(
  { outcome, winners, alternates, tied }: OwnersElectionResult,
  { option, majority }: OwnersCandidate,
): Seat {
  if (winners.includes(option)) return { is: "member" };
  if (alternates.includes(option)) return { is: "alternate", place: alternates.indexOf(option) + 1 };
  if (tied.includes(option)) return { is: "tied" };
  if (!majority.holds) return { is: "lacking", area: majority.area.missing, heads: majority.heads.missing };
  return { is: outcome === "quorum-not-met" ? "not-counted" : "no-seat-left" };
}
