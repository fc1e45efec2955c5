/** What an action makes of a request: pure, on the columns of requests.requests, so that a change is written as it is. */
import type { RefusalFacts } from "../../platform/refusals.ts";
import { daysAfter, requestLimits } from "./request-limits.ts";
import {
  allowed,
  type Closing,
  type Hat,
  type OfferCause,
  type RequestAction,
  type RequestState,
  type StateRefusal,
  type Transition,
} from "./states.ts";

export type Satisfaction = "satisfied" | "fair" | "unsatisfied";

/** The columns that decide, and one fact from outside: whether the answerable post is the district's backstop. */
export interface RequestFacts {
  readonly state: RequestState;
  readonly answerable_post_id: string;
  readonly answerable_unit_id: string;
  /** Of the area the answerable post works for: 1 district … 5 micro-grid. */
  readonly level: number;
  readonly answerable_is_backstop: boolean;
  readonly offered_post_id: string | null;
  readonly offered_unit_id: string | null;
  readonly offer_cause: OfferCause | null;
  readonly due_at: string;
  readonly late_since: string | null;
  readonly first_contacted_at: string | null;
  readonly accepted_at: string | null;
  readonly waiting_since: string | null;
  readonly resolved_at: string | null;
  readonly answer_until: string | null;
  readonly closed_at: string | null;
  readonly closing: Closing | null;
  readonly closed_level: number | null;
  readonly solved: boolean | null;
  readonly satisfaction: Satisfaction | null;
  readonly reopened_count: number;
  readonly version: number;
}

export type RequestChange = Partial<Omit<RequestFacts, "answerable_is_backstop" | "due_at">>;

export interface Post {
  readonly postId: string;
  readonly unitId: string;
}

/** An action with what it needs beside the request. `to`: the post found by the caller; null where there is none. */
export type Move =
  | { readonly action: "accept-request"; readonly by: "answerable" }
  | { readonly action: "accept-request"; readonly by: "offered"; readonly level: number }
  | { readonly action: "transfer-request" | "correct-category" | "correct-place"; readonly to: Post }
  | { readonly action: "reassign-request"; readonly to: Post; readonly level: number }
  | { readonly action: "escalate-request" | "send-back-request" | "appeal-rejection"; readonly to: Post | null }
  | { readonly action: "confirm-solution"; readonly satisfaction: Satisfaction | null }
  | { readonly action: "rate-request"; readonly solved: boolean; readonly satisfaction: Satisfaction | null }
  | { readonly action: PlainAction };

export type PlainAction =
  | "add-note"
  | "ask-resident"
  | "decline-offer"
  | "withdraw-offer"
  | "resolve-request"
  | "reject-request"
  | "answer-question"
  | "dispute-solution"
  | "reopen-request"
  | "withdraw-request"
  | "close-silent"
  | "mark-late";

export interface Refused {
  readonly code: StateRefusal;
  readonly facts: RefusalFacts;
}

export type Decision =
  | { readonly ok: true; readonly change: RequestChange; readonly deadlines: DeadlineMove | null }
  | { readonly ok: false; readonly refused: Refused };

/**
 * Which deadlines are set again: counted from now, from where they were counted before (`kept`), or from there with the
 * time spent waiting given back. The first contact is not set again once it has been made and stays counted.
 */
export interface DeadlineMove {
  readonly kinds: "both" | "resolution";
  readonly from: "now" | "kept" | "given-back";
  readonly reason: "category-corrected" | "place-corrected" | "reopened" | "appealed" | "resident-answered";
}

const deadlineMoves: Partial<Record<RequestAction, DeadlineMove>> = {
  "correct-category": { kinds: "both", from: "kept", reason: "category-corrected" },
  "correct-place": { kinds: "both", from: "kept", reason: "place-corrected" },
  "answer-question": { kinds: "resolution", from: "given-back", reason: "resident-answered" },
  "dispute-solution": { kinds: "resolution", from: "now", reason: "reopened" },
  "reopen-request": { kinds: "both", from: "now", reason: "reopened" },
  "appeal-rejection": { kinds: "both", from: "now", reason: "appealed" },
};

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
  const permitted = allowed(request.state, request.offered_post_id !== null, action, by);
  const wrongState = { code: "wrong-state", facts: { state: request.state, action } } as const;
  if ("refused" in permitted) return permitted.refused === "wrong-state" ? wrongState : refused(permitted.refused);
  switch (action) {
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
  const permitted = allowed(request.state, request.offered_post_id !== null, move.action, by);
  if ("refused" in permitted)
    throw new Error(`${move.action} is refused by ${permitted.refused} only the second time`);
  const change: RequestChange = {
    ...stateChange(permitted.transition, request),
    ...offerChange(permitted.transition, request, move),
    ...ownChange(request, move, now.toString(), now),
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

function stateChange({ to }: Transition, { state }: RequestFacts): RequestChange {
  if (to === "same") return {};
  return { state: to, ...(state === "awaiting-resident" ? { waiting_since: null } : {}) };
}

const noOffer = { offered_post_id: null, offered_unit_id: null, offer_cause: null } as const;

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

/** What only this action changes, beside state and offer. */
function ownChange(request: RequestFacts, move: Move, at: string, now: Temporal.Instant): RequestChange {
  const taken = { accepted_at: request.accepted_at ?? at };
  const contacted = { first_contacted_at: request.first_contacted_at ?? at };
  const closed = (closing: Closing): RequestChange => ({ closing, closed_at: at, closed_level: request.level });
  const begunAnew = { accepted_at: null, first_contacted_at: null, late_since: null, resolved_at: null };
  switch (move.action) {
    case "accept-request":
      return move.by === "answerable" ? taken : { ...taken, ...offeredPostOf(request), level: move.level };
    case "ask-resident":
      return { ...taken, ...contacted, waiting_since: at };
    case "resolve-request":
      // A new solution asks anew: what was said of an earlier one no longer answers it.
      return {
        ...taken,
        ...contacted,
        resolved_at: at,
        answer_until: daysAfter(now, requestLimits.answerSolutionDays).toString(),
        solved: null,
        satisfaction: null,
      };
    case "reject-request":
      return { ...taken, ...contacted, answer_until: daysAfter(now, requestLimits.appealDays).toString() };
    case "confirm-solution":
      return { ...closed("confirmed"), answer_until: null, solved: true, satisfaction: move.satisfaction };
    case "dispute-solution":
      return { solved: false, resolved_at: null, answer_until: null, late_since: null };
    case "rate-request":
      return { solved: move.solved, satisfaction: move.satisfaction };
    case "reopen-request":
      return {
        ...begunAnew,
        closed_at: null,
        closing: null,
        closed_level: null,
        solved: null,
        satisfaction: null,
        reopened_count: request.reopened_count + 1,
      };
    case "appeal-rejection":
      return { ...begunAnew, answer_until: null };
    case "withdraw-request":
      return closed("withdrawn");
    case "close-silent":
      return { ...closed(request.state === "rejected" ? "rejected" : "unrated"), answer_until: null };
    case "mark-late":
      return { late_since: request.due_at };
    case "reassign-request":
      return {
        answerable_post_id: move.to.postId,
        answerable_unit_id: move.to.unitId,
        level: move.level,
        ...(move.to.postId === request.offered_post_id ? noOffer : {}),
      };
    default:
      return {};
  }
}

function offeredPostOf({ offered_post_id, offered_unit_id }: RequestFacts): RequestChange {
  if (offered_post_id === null || offered_unit_id === null) throw new Error("nothing was offered");
  return { answerable_post_id: offered_post_id, answerable_unit_id: offered_unit_id };
}
