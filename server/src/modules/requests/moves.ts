/** What a request is to the rules: its deciding columns; and what may be done with it. */
import type { RefusalFacts } from "../../platform/refusals.ts";
import type { Closing, OfferCause, RequestState, StateRefusal } from "./states.ts";
import type { SuspensionReason } from "./suspension-reasons.ts";

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
  readonly approval_kind: ApprovalKind | null;
  readonly approval_post_id: string | null;
  readonly approval_unit_id: string | null;
  readonly approval_asked_by: string | null;
  readonly approval_reason: string | null;
  readonly approval_until: string | null;
  readonly approval_amount: number | null;
  readonly extended_at: string | null;
  readonly due_at: string;
  readonly late_since: string | null;
  readonly first_contacted_at: string | null;
  readonly accepted_at: string | null;
  readonly waiting_since: string | null;
  readonly suspended_since: string | null;
  readonly review_at: string | null;
  readonly suspension_reason: string | null;
  readonly clock_since: string | null;
  readonly net_seconds: number;
  readonly resolved_at: string | null;
  readonly answer_until: string | null;
  readonly closed_at: string | null;
  readonly closing: Closing | null;
  readonly closed_level: number | null;
  readonly solved: boolean | null;
  readonly satisfaction: Satisfaction | null;
  readonly reopened_count: number;
  /** The request that it was merged into, and how it stood then. */
  readonly merged_into_id: string | null;
  readonly before_merge: BeforeMerge | null;
  /** The request that this one is a part of. */
  readonly part_of_id: string | null;
  /** How many parts it was split into, and how many of them are not closed. */
  readonly part_count: number;
  readonly open_part_count: number;
  readonly version: number;
}

/** `since`: since when it had been waiting for the reporter or been suspended. */
export type BeforeMerge = {
  readonly state: RequestState;
  readonly since: string | null;
  readonly reviewAt: string | null;
  readonly reason: string | null;
};

export type RequestChange = Partial<
  Omit<RequestFacts, "answerable_is_backstop" | "due_at" | "part_of_id" | "part_count" | "open_part_count">
>;

export interface Post {
  readonly postId: string;
  readonly unitId: string;
}

export type ApprovalKind = "suspension" | "extension";

/** `to`: the post of the level above, null where there is none; `askedBy`: an account. */
export type ApprovalMove =
  | {
      readonly action: "ask-suspension";
      readonly to: Post | null;
      readonly askedBy: string;
      readonly reason: SuspensionReason;
      readonly until: string;
    }
  | {
      readonly action: "ask-extension";
      readonly to: Post | null;
      readonly askedBy: string;
      /** In the limit's own unit. */
      readonly amount: number;
      /** To which moment it moves the deadline, as far as is known today. */
      readonly until: string;
    };

/** An action with what it needs beside the request. `to`: the post found by the caller; null where there is none. */
export type Move =
  | { readonly action: "accept-request"; readonly by: "answerable" }
  | { readonly action: "accept-request"; readonly by: "offered"; readonly level: number }
  | { readonly action: "transfer-request" | "correct-category" | "correct-place"; readonly to: Post }
  | { readonly action: "reassign-request"; readonly to: Post; readonly level: number }
  | { readonly action: "escalate-request" | "send-back-request" | "appeal-rejection"; readonly to: Post | null }
  | ApprovalMove
  | { readonly action: "confirm-solution"; readonly satisfaction: Satisfaction | null }
  | { readonly action: "merge-into"; readonly intoId: string }
  | { readonly action: "rate-request"; readonly solved: boolean; readonly satisfaction: Satisfaction | null }
  | { readonly action: PlainAction };

export type PlainAction =
  | "add-note"
  | "ask-resident"
  | "decline-offer"
  | "withdraw-offer"
  | "resolve-request"
  | "reject-request"
  | "approve-suspension"
  | "refuse-suspension"
  | "approve-extension"
  | "refuse-extension"
  | "withdraw-ask"
  | "merge-requests"
  | "unmerge-request"
  | "split-request"
  | "finish-whole"
  | "resume-request"
  | "resume-due"
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
 * Which deadlines are set again: counted from now, from where they were counted before (`kept`), from there with the
 * time spent waiting given back, or from there with a longer limit. The first contact is not set again once it has been made and stays counted.
 */
export interface DeadlineMove {
  readonly kinds: "both" | "resolution";
  readonly from: "now" | "kept" | "given-back" | "extended";
  readonly reason:
    | "category-corrected"
    | "place-corrected"
    | "reopened"
    | "appealed"
    | "resident-answered"
    | "resumed"
    | "extended"
    | "unmerged";
}
