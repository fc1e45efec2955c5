import type { Actor } from "../../platform/operations/actor.ts";
import { refusalOf } from "./decisions.ts";
import type { JoinedResident } from "./joined-resident.ts";
import { type JoinAction, joinActions, joinRefusalOf } from "./joining.ts";
import { mergingPost } from "./merging.ts";
import { answerablePost, approvingPost, type OpenRequest, offeredPost } from "./open-request.ts";
import { releaseRefusalOf } from "./release.ts";
import type { Hat, RequestAction } from "./states.ts";
import { mayBeSupervised, supervisingPost } from "./supervisions.ts";

/** What somebody may do with a request now, and why not; judged by the same rules that the operations refuse by. */

export interface Ability {
  operation: string;
  /** Null: now. A refusal's code: shown, disabled, with the reason. What is not in the list is not theirs to do. */
  refusedBecause: string | null;
}

const holderActions = [
  "ask-resident",
  "resolve-request",
  "transfer-request",
  "escalate-request",
  "send-back-request",
  "reject-request",
  "correct-category",
  "correct-place",
  "withdraw-offer",
  "ask-suspension",
  "resume-request",
  "ask-extension",
  "withdraw-ask",
] as const satisfies readonly RequestAction[];

const approverActions = {
  suspension: ["approve-suspension", "refuse-suspension"],
  extension: ["approve-extension", "refuse-extension"],
} as const satisfies Record<string, readonly RequestAction[]>;

export function staffAbilities(
  actor: Actor,
  request: OpenRequest,
  now: Temporal.Instant,
  { released }: { released: boolean },
): Ability[] {
  const abilities: Ability[] = [];
  const add = (operation: RequestAction, by?: Hat) =>
    abilities.push({ operation, refusedBecause: refusalOf(request, operation, now, by)?.code ?? null });
  const holds = answerablePost(actor, request) !== undefined;
  const asked = offeredPost(actor, request) !== undefined;
  if (asked) {
    add("accept-request", "offered");
    add("decline-offer");
  } else if (holds) {
    add("accept-request", "answerable");
  }
  if (holds) for (const action of holderActions) add(action);
  if (approvingPost(actor, request) !== undefined && request.approval_asked_by !== actor.accountId) {
    for (const action of approverActions[request.approval_kind ?? "suspension"]) add(action);
  }
  if (holds) add("split-request");
  // Of what is merged, whoever may undo it is shown on the page of the one that stays.
  if (mergingPost(actor, request, []) !== undefined) {
    add(request.closing === "merged" ? "unmerge-request" : "merge-requests");
  }
  if (supervisingPost(actor, request) !== undefined) {
    abilities.push({
      operation: "order-supervision",
      refusedBecause: mayBeSupervised(request) ? null : "wrong-state",
    });
  }
  add("add-note");
  if (holds) {
    abilities.push({ operation: "release-for-public", refusedBecause: releaseRefusalOf(request) });
    if (released) abilities.push({ operation: "withdraw-release", refusedBecause: null });
  }
  if (holds || asked) abilities.push({ operation: "open-contact", refusedBecause: null });
  return abilities;
}

const reporterActions = [
  "answer-question",
  "confirm-solution",
  "dispute-solution",
  "rate-request",
  "reopen-request",
  "appeal-rejection",
  "withdraw-request",
] as const satisfies readonly RequestAction[];

/** What the reporter can do just now. */
export function reporterAbilities(request: OpenRequest, now: Temporal.Instant): RequestAction[] {
  return reporterActions.filter((action) => refusalOf(request, action, now) === null);
}

/** What somebody can do who is not the reporter: join, or what is open to those who have. */
export function joinAbilities(
  request: OpenRequest,
  joined: JoinedResident | undefined,
  now: Temporal.Instant,
): JoinAction[] {
  return joinActions.filter(
    (action) =>
      (action === "join-request") === (joined === undefined) &&
      joinRefusalOf(request, action, now, joined?.rated_at) === null,
  );
}
