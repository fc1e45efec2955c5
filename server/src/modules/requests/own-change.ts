import type { BeforeMerge, Move, RequestChange, RequestFacts } from "./moves.ts";
import { daysAfter, requestLimits } from "./request-limits.ts";
import type { Closing } from "./states.ts";

export const noOffer = { offered_post_id: null, offered_unit_id: null, offer_cause: null } as const;

/** What only this action changes, beside state and offer. */
export function ownChange(request: RequestFacts, move: Move, now: Temporal.Instant): RequestChange {
  const at = now.toString();
  const taken = { accepted_at: request.accepted_at ?? at };
  const contacted = { first_contacted_at: request.first_contacted_at ?? at };
  const closed = (closing: Closing): RequestChange => ({ closing, closed_at: at, closed_level: request.level });
  const begunAnew = { accepted_at: null, first_contacted_at: null, late_since: null, resolved_at: null };
  // A new solution asks anew: what was said of an earlier one no longer answers it.
  const answeredNow = {
    ...taken,
    ...contacted,
    resolved_at: at,
    answer_until: daysAfter(now, requestLimits.answerSolutionDays).toString(),
    solved: null,
    satisfaction: null,
  };
  switch (move.action) {
    case "ask-suspension":
    case "ask-extension":
      return taken;
    case "accept-request":
      return move.by === "answerable" ? taken : { ...taken, ...offeredPostOf(request), level: move.level };
    case "ask-resident":
      return { ...taken, ...contacted, waiting_since: at };
    case "split-request":
      return taken;
    case "merge-into":
      return { ...closed("merged"), merged_into_id: move.intoId, before_merge: beforeMerge(request) };
    case "unmerge-request":
      return takenOut(request, at);
    case "resolve-request":
      if (request.part_of_id !== null) return { ...taken, ...contacted, ...closed("unrated"), resolved_at: at };
      return answeredNow;
    case "finish-whole":
      return answeredNow;
    case "reject-request":
      if (request.part_of_id !== null) return { ...taken, ...contacted, ...closed("rejected") };
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

function beforeMerge(request: RequestFacts): BeforeMerge {
  const { state, waiting_since, suspended_since, review_at, suspension_reason } = request;
  return { state, since: waiting_since ?? suspended_since, reviewAt: review_at, reason: suspension_reason };
}

/** What waits or is suspended again counts its waiting from now: the time before has been given back. */
function takenOut({ before_merge }: RequestFacts, at: string): RequestChange {
  if (before_merge === null) throw new Error("it was not merged");
  const { state, reviewAt, reason } = before_merge;
  return {
    merged_into_id: null,
    before_merge: null,
    closed_at: null,
    closing: null,
    closed_level: null,
    ...(state === "awaiting-resident" ? { waiting_since: at } : {}),
    ...(state === "suspended" ? { suspended_since: at, review_at: reviewAt, suspension_reason: reason } : {}),
  };
}
