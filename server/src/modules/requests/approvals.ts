/**
 * What needs the approval of the level above: a suspension (挂账) and an extension (延期). One thing at a time waits for
 * approval; while it does, the request is not handed on. Pure, on the columns of requests.requests.
 */
import type { RefusalFacts } from "../../platform/refusals.ts";
import type { ApprovalMove, RequestChange, RequestFacts } from "./moves.ts";
import type { RequestAction, StateRefusal } from "./states.ts";

const noApproval = {
  approval_kind: null,
  approval_post_id: null,
  approval_unit_id: null,
  approval_asked_by: null,
  approval_reason: null,
  approval_until: null,
  approval_amount: null,
} as const;

const notSuspended = { suspended_since: null, review_at: null, suspension_reason: null } as const;

/** What of it is refused beyond state and pending ask, or null. */
export function approvalRefusal(
  request: RequestFacts,
  action: RequestAction,
  now: Temporal.Instant,
): { code: StateRefusal; facts: RefusalFacts } | null {
  switch (action) {
    case "ask-extension":
      if (request.extended_at !== null) return { code: "extended-already", facts: {} };
      return isAfter(now, request.due_at) ? { code: "late-already", facts: {} } : null;
    case "approve-suspension":
      // Only what can still be waited for: on that day it would be taken up again at once.
      return isAtOrAfter(now, request.approval_until) ? { code: "review-date-passed", facts: {} } : null;
    case "resume-due":
      return isAtOrAfter(now, request.review_at) ? null : { code: "nothing-due", facts: {} };
    default:
      return null;
  }
}

/** What becomes of the ask itself. */
export function askChange(
  after: "kept" | "made" | "cleared",
  request: RequestFacts,
  asked: ApprovalMove | { action: string },
): RequestChange {
  if (after === "kept") return {};
  if (after === "cleared") return request.approval_kind === null ? {} : noApproval;
  if (!("askedBy" in asked) || asked.to === null) throw new Error(`${asked.action} asks nobody`);
  return {
    approval_kind: asked.action === "ask-suspension" ? "suspension" : "extension",
    approval_post_id: asked.to.postId,
    approval_unit_id: asked.to.unitId,
    approval_asked_by: asked.askedBy,
    approval_reason: asked.action === "ask-suspension" ? asked.reason : null,
    approval_until: asked.until,
    approval_amount: asked.action === "ask-extension" ? asked.amount : null,
  };
}

/** What suspending, going on and extending change beside state and ask. */
export function timeChange(request: RequestFacts, action: RequestAction, at: string): RequestChange {
  switch (action) {
    case "approve-suspension":
      return {
        suspended_since: request.suspended_since ?? at,
        review_at: request.approval_until,
        suspension_reason: request.approval_reason,
      };
    case "approve-extension":
      return { extended_at: at };
    default:
      return request.state === "suspended" && endsSuspension.has(action) ? notSuspended : {};
  }
}

const endsSuspension: ReadonlySet<RequestAction> = new Set([
  "resume-request",
  "resume-due",
  "resolve-request",
  "reject-request",
  "withdraw-request",
  "merge-into",
  "finish-whole",
]);

/**
 * The net clock runs while staff have the request to do, in dispatched and accepted; it stands while it waits for the
 * reporter, is suspended or is answered. The gross clock is simply the time since filing.
 */
export function clockChange(
  request: RequestFacts,
  next: RequestFacts["state"],
  now: Temporal.Instant,
): RequestChange {
  const ran = clockRuns(request.state);
  if (ran === clockRuns(next)) return {};
  if (!ran) return { clock_since: now.toString() };
  const since = Temporal.Instant.from(request.clock_since ?? now);
  return { clock_since: null, net_seconds: request.net_seconds + Math.floor(since.until(now).total("seconds")) };
}

function clockRuns(state: RequestFacts["state"]): boolean {
  return state === "dispatched" || state === "accepted";
}

function isAfter(now: Temporal.Instant, moment: string): boolean {
  return Temporal.Instant.compare(now, moment) > 0;
}

function isAtOrAfter(now: Temporal.Instant, moment: string | null): boolean {
  return moment !== null && Temporal.Instant.compare(now, moment) >= 0;
}
