/** What an action makes of a request: pure, on the columns of requests.requests, so that a change is written as it is. */
import type { RefusalFacts } from "../../platform/refusals.ts";
import { approvalRefusal, askChange, clockChange, timeChange } from "./approvals.ts";
import { deadlineMoves } from "./deadline-moves.ts";
import type { Decision, Move, Post, Refused, RequestChange, RequestFacts } from "./moves.ts";
import { noOffer, ownChange } from "./own-change.ts";
import { daysAfter, requestLimits } from "./request-limits.ts";
import {
  allowed,
  type Hat,
  type OfferCause,
  type Pending,
  type RequestAction,
  type RequestState,
  type StateRefusal,
  type Transition,
} from "./states.ts";

/**
 * Why `action` cannot be done now, or null. Abilities show it beside the disabled button; `decide` refuses by it.
 * `by` is only needed for accept-request, which both the answerable and the offered post do.
 */
export function refusalOf(
  request: RequestFacts,
  action: RequestAction,
  now: Temporal.Instant,
  by?: Hat,
): Refused | null {
  if (request.closing === "merged" && (action === "merge-requests" || action === "merge-into")) {
    return refused("merged-already");
  }
  const permitted = allowed(request.state, pendingOn(request), action, by);
  const wrongState = { code: "wrong-state", facts: { state: request.state, action } } as const;
  if ("refused" in permitted) return permitted.refused === "wrong-state" ? wrongState : refused(permitted.refused);
  switch (action) {
    case "ask-resident":
    case "merge-requests":
      return request.part_of_id === null ? null : refused("is-part");
    case "merge-into":
      if (request.part_of_id !== null) return refused("is-part");
      if (request.part_count > 0) return refused("has-parts");
      return request.offer_cause === "appeal" ? refused("appeal-must-be-heard") : null;
    case "unmerge-request":
      return request.closing === "merged" ? null : wrongState;
    case "split-request":
      if (request.part_of_id !== null) return refused("is-part");
      return request.open_part_count > 0 ? refused("parts-open") : null;
    case "resolve-request":
    case "reject-request":
      return request.open_part_count > 0 ? refused("parts-open") : null;
    case "finish-whole":
      if (request.open_part_count > 0) return refused("parts-open");
      return request.offer_cause === "appeal" ? refused("appeal-must-be-heard") : null;
    case "ask-suspension":
    case "ask-extension":
      if (request.answerable_is_backstop) return refused("no-level-above", { action });
      return approvalRefusal(request, action, now);
    case "approve-suspension":
    case "resume-due":
      return approvalRefusal(request, action, now);
    case "escalate-request":
      return request.level <= 1 ? refused("no-level-above", { action }) : null;
    case "send-back-request":
      return request.level >= 5 ? refused("no-level-below") : null;
    case "decline-offer":
    case "withdraw-offer":
      return request.offer_cause === "appeal" ? refused("appeal-must-be-heard") : null;
    case "appeal-rejection":
      if (isPast(request.answer_until, now)) return tooLate(action, requestLimits.appealDays);
      return request.answerable_is_backstop ? refused("no-level-above", { action }) : null;
    case "rate-request":
      if (request.closing !== "unrated") return wrongState;
      if (request.solved !== null) return refused("rated-already");
      return closedFor(request, requestLimits.rateDays, now) ? tooLate(action, requestLimits.rateDays) : null;
    case "reopen-request":
      if (request.closing !== "confirmed" && request.closing !== "unrated") return wrongState;
      if (request.reopened_count >= requestLimits.reopenings) return refused("reopened-already");
      return closedFor(request, requestLimits.reopenDays, now) ? tooLate(action, requestLimits.reopenDays) : null;
    case "close-silent":
      return isPast(request.answer_until, now) ? null : refused("nothing-due");
    case "mark-late":
      return request.late_since === null && isPast(request.due_at, now) ? null : refused("nothing-due");
    default:
      return null;
  }
}

function pendingOn({ offered_post_id, approval_kind }: RequestFacts): Pending {
  return { offer: offered_post_id !== null, ask: approval_kind };
}

function refused(code: StateRefusal, facts: RefusalFacts = {}): Refused {
  return { code, facts };
}

function tooLate(action: RequestAction, days: number): Refused {
  return refused("too-late", { action, days });
}

/** The last moment itself still counts as in time, for everybody. */
function isPast(until: string | null, now: Temporal.Instant): boolean {
  return until !== null && Temporal.Instant.compare(now, until) > 0;
}

function closedFor({ closed_at }: RequestFacts, days: number, now: Temporal.Instant): boolean {
  return closed_at !== null && isPast(daysAfter(Temporal.Instant.from(closed_at), days).toString(), now);
}

/**
 * Until when a closed request may be reopened, or null when it cannot be. The page shows it; `refusalOf` judges by the
 * same figures.
 */
export function reopenUntil(request: RequestFacts): Temporal.Instant | null {
  if (request.closed_at === null) return null;
  const closedAt = Temporal.Instant.from(request.closed_at);
  return refusalOf(request, "reopen-request", closedAt) === null
    ? daysAfter(closedAt, requestLimits.reopenDays)
    : null;
}

/** What `move` makes of the request, or why it is refused. Who may do it has been decided before. */
export function decide(request: RequestFacts, move: Move, now: Temporal.Instant): Decision {
  const by = "by" in move ? move.by : undefined;
  const refusal = refusalOf(request, move.action, now, by) ?? targetRefusal(request, move);
  if (refusal !== null) return { ok: false, refused: refusal };
  const permitted = allowed(request.state, pendingOn(request), move.action, by);
  if ("refused" in permitted)
    throw new Error(`${move.action} is refused by ${permitted.refused} only the second time`);
  const { transition } = permitted;
  const next = stateAfter(transition, request);
  const change: RequestChange = {
    ...stateChange(next, request),
    ...clockChange(request, next, now),
    ...offerChange(transition, request, move),
    ...askChange(transition.ask?.after ?? "kept", request, move),
    ...timeChange(request, move.action, now.toString()),
    ...ownChange(request, move, now),
    // A mark made by the clock must not refuse what somebody is just writing.
    ...(move.action === "mark-late" ? {} : { version: request.version + 1 }),
  };
  return { ok: true, change, deadlines: deadlineMoves[move.action] ?? null };
}

function targetRefusal(request: RequestFacts, move: Move): Refused | null {
  switch (move.action) {
    case "transfer-request":
      return move.to.postId === request.answerable_post_id ? refused("same-post") : null;
    case "escalate-request":
    case "appeal-rejection":
    case "ask-suspension":
    case "ask-extension":
      return isElsewhere(request, move.to) ? null : refused("no-level-above", { action: move.action });
    case "send-back-request":
      return isElsewhere(request, move.to) ? null : refused("no-level-below");
    default:
      return null;
  }
}

function isElsewhere(request: RequestFacts, to: Post | null): boolean {
  return to !== null && to.postId !== request.answerable_post_id;
}

function stateAfter({ to, partTo }: Transition, request: RequestFacts): RequestState {
  if (partTo !== undefined && request.part_of_id !== null) return partTo;
  if (to !== "before") return to === "same" ? request.state : to;
  if (request.before_merge === null) throw new Error("it was not merged");
  return request.before_merge.state;
}

function stateChange(next: RequestState, { state }: RequestFacts): RequestChange {
  if (next === state) return {};
  return { state: next, ...(state === "awaiting-resident" ? { waiting_since: null } : {}) };
}

const causes: Partial<Record<RequestAction, OfferCause>> = {
  "transfer-request": "transfer",
  "escalate-request": "escalation",
  "send-back-request": "send-back",
  "correct-category": "rerouting",
  "correct-place": "rerouting",
  "appeal-rejection": "appeal",
};

function offerChange({ offerAfter }: Transition, request: RequestFacts, move: Move): RequestChange {
  if (offerAfter === "kept") return {};
  if (offerAfter === "cleared") return noOffer;
  const cause = causes[move.action];
  if (!("to" in move) || move.to === null || cause === undefined) throw new Error(`${move.action} offers to nobody`);
  if (move.to.postId === request.answerable_post_id) return {};
  return { offered_post_id: move.to.postId, offered_unit_id: move.to.unitId, offer_cause: cause };
}
