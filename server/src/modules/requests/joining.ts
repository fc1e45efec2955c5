import { daysAfter, requestLimits } from "./request-limits.ts";
import type { Closing, RequestState } from "./states.ts";

/**
 * What residents who met the same matter may do with a request that somebody else reported. They follow it and judge its
 * solution for themselves; answering, confirming, disputing, appealing and reopening stay with the reporter, so that one
 * request has one voice. docs/similar-requests.md shows the table.
 */
export const joinActions = ["join-request", "leave-request", "rate-joined-request"] as const;
export type JoinAction = (typeof joinActions)[number];

export const joinStates: Readonly<Record<JoinAction, readonly RequestState[]>> = {
  "join-request": ["dispatched", "accepted", "awaiting-resident", "suspended", "resolved", "rejected"],
  "leave-request": ["dispatched", "accepted", "awaiting-resident", "suspended", "resolved", "rejected", "closed"],
  "rate-joined-request": ["resolved", "closed"],
};

export const joinRefusals = {
  "request-closed": 409,
  "is-part": 409,
  "wrong-state": 409,
  "rated-already": 409,
  "too-late": 409,
} as const;

/** The columns of a request that decide. */
export interface JoinableFacts {
  readonly state: RequestState;
  readonly closing: Closing | null;
  readonly resolved_at: string | null;
  readonly closed_at: string | null;
  readonly part_of_id: string | null;
}

export interface JoinRefused {
  readonly code: keyof typeof joinRefusals;
  readonly facts?: { readonly state: RequestState } | { readonly days: number };
}

/**
 * @param ratedAt when the resident judged last; null before. What was solved anew may be judged anew.
 * @returns null where it may be done now
 */
export function joinRefusalOf(
  request: JoinableFacts,
  action: JoinAction,
  now: Temporal.Instant,
  ratedAt: string | null = null,
): JoinRefused | null {
  const { state, closing } = request;
  if (action === "join-request" && request.part_of_id !== null) return { code: "is-part" };
  if (action === "join-request" && state === "closed") return { code: "request-closed" };
  if (!joinStates[action].includes(state)) return { code: "wrong-state", facts: { state } };
  if (action !== "rate-joined-request") return null;
  if (state === "closed" && closing !== "confirmed" && closing !== "unrated") {
    return { code: "wrong-state", facts: { state } };
  }
  const solvedAt = request.resolved_at;
  if (ratedAt !== null && (solvedAt === null || isBefore(solvedAt, ratedAt))) return { code: "rated-already" };
  const days = requestLimits.rateDays;
  if (request.closed_at !== null) {
    const last = daysAfter(Temporal.Instant.from(request.closed_at), days);
    if (Temporal.Instant.compare(now, last) > 0) return { code: "too-late", facts: { days } };
  }
  return null;
}

/** A judgement of the very moment of the solution is one of it. */
function isBefore(one: string, other: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) <= 0;
}
