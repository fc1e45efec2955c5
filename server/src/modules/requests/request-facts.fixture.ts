/** Requests as they are in each state, for the tests of the state machine. Times are those of one invented week. */
import type { Move, Post, RequestFacts } from "./moves.ts";
import type { Hat, RequestAction, RequestState } from "./states.ts";

export const filedAt = Temporal.Instant.from("2026-11-24T04:00:00Z");
/** When the present state began. */
export const since = Temporal.Instant.from("2026-11-25T04:00:00Z");
/** A moment at which nothing is late and nothing has run out. */
export const now = Temporal.Instant.from("2026-11-26T04:00:00Z");

export const here: Post = { postId: "street-post", unitId: "street-unit" };
export const elsewhere: Post = { postId: "other-post", unitId: "other-unit" };
const third: Post = { postId: "third-post", unitId: "third-unit" };

const dispatched: RequestFacts = {
  state: "dispatched",
  answerable_post_id: here.postId,
  answerable_unit_id: here.unitId,
  level: 2,
  answerable_is_backstop: false,
  offered_post_id: null,
  offered_unit_id: null,
  offer_cause: null,
  approval_kind: null,
  approval_post_id: null,
  approval_unit_id: null,
  approval_asked_by: null,
  approval_reason: null,
  approval_until: null,
  approval_amount: null,
  extended_at: null,
  due_at: "2026-12-01T04:00:00Z",
  late_since: null,
  first_contacted_at: null,
  accepted_at: null,
  waiting_since: null,
  suspended_since: null,
  review_at: null,
  suspension_reason: null,
  clock_since: "2026-11-24T04:00:00Z",
  net_seconds: 0,
  resolved_at: null,
  answer_until: null,
  closed_at: null,
  closing: null,
  closed_level: null,
  solved: null,
  satisfaction: null,
  reopened_count: 0,
  merged_into_id: null,
  before_merge: null,
  part_of_id: null,
  part_count: 0,
  open_part_count: 0,
  version: 1,
};

const at = since.toString();
const inSevenDays = "2026-12-02T04:00:00Z";
const taken = { ...dispatched, accepted_at: at, first_contacted_at: at, version: 3 };
/** A day on the net clock, which stands. */
const standing = { ...taken, clock_since: null, net_seconds: 86_400 };
/** When a suspension is looked at again. */
export const reviewAt = "2026-12-10T00:30:00Z";

const inState: Record<RequestState, RequestFacts> = {
  dispatched,
  accepted: { ...taken, state: "accepted" },
  "awaiting-resident": { ...standing, state: "awaiting-resident", waiting_since: at },
  suspended: {
    ...standing,
    state: "suspended",
    suspended_since: at,
    review_at: reviewAt,
    suspension_reason: "awaiting-budget",
  },
  resolved: { ...standing, state: "resolved", resolved_at: at, answer_until: inSevenDays },
  rejected: { ...standing, state: "rejected", answer_until: inSevenDays },
  closed: { ...standing, state: "closed", closing: "unrated", resolved_at: at, closed_at: at, closed_level: 2 },
};

export function requestIn(state: RequestState, differences: Partial<RequestFacts> = {}): RequestFacts {
  return Object.freeze({ ...inState[state], ...differences });
}

/** Closed as merged, from being worked on. */
export const merged = requestIn("closed", {
  closing: "merged",
  resolved_at: null,
  merged_into_id: "the-one-that-stays",
  before_merge: { state: "accepted", since: null, reviewAt: null, reason: null },
});

/** As a part of another; as a whole with parts that are not closed. */
export const asPart = { part_of_id: "the-whole" } as const satisfies Partial<RequestFacts>;
export const withParts = { part_count: 2, open_part_count: 1 } as const satisfies Partial<RequestFacts>;

export const offered = {
  offered_post_id: elsewhere.postId,
  offered_unit_id: elsewhere.unitId,
  offer_cause: "transfer",
} as const satisfies Partial<RequestFacts>;

export const asked = (kind: "suspension" | "extension") =>
  ({
    approval_kind: kind,
    approval_post_id: elsewhere.postId,
    approval_unit_id: elsewhere.unitId,
    approval_asked_by: "who-asked",
    approval_reason: kind === "suspension" ? "awaiting-budget" : null,
    approval_until: kind === "suspension" ? "2027-01-10T00:30:00Z" : "2026-12-03T04:00:00Z",
    approval_amount: kind === "extension" ? 2 : null,
  }) as const satisfies Partial<RequestFacts>;

/** The plainest move of an action; `to` is where it hands the request on. */
export function moveOf(action: RequestAction, by?: Hat, to?: Post): Move {
  switch (action) {
    case "accept-request":
      return by === "offered" ? { action, by, level: 1 } : { action, by: "answerable" };
    case "transfer-request":
    case "correct-category":
    case "correct-place":
    case "escalate-request":
    case "send-back-request":
    case "appeal-rejection":
      return { action, to: to ?? elsewhere };
    case "reassign-request":
      return { action, to: to ?? third, level: 1 };
    case "ask-suspension":
      return { action, to: to ?? elsewhere, askedBy: "who-asked", reason: "awaiting-budget", until: reviewAt };
    case "ask-extension":
      return { action, to: to ?? elsewhere, askedBy: "who-asked", amount: 2, until: "2026-12-03T04:00:00Z" };
    case "confirm-solution":
      return { action, satisfaction: "satisfied" };
    case "merge-into":
      return { action, intoId: "the-one-that-stays" };
    case "rate-request":
      return { action, solved: true, satisfaction: "fair" };
    default:
      return { action };
  }
}
