import { oneOf } from "../../platform/schemas.ts";

/** What a receiver may ask to be told of: facts that anybody with a request's number can see. docs/webhooks.md lists them. */
export const webhookKinds = [
  "request.filed",
  "request.accepted",
  "request.question-asked",
  "request.resolved",
  "request.rejected",
  "request.disputed",
  "request.appealed",
  "request.reopened",
  "request.late",
  "request.closed",
] as const;
export type WebhookKind = (typeof webhookKinds)[number];

export const WebhookKindName = oneOf(webhookKinds);

/** Sent only to one endpoint, when an administrator tries it. */
export const testKind = "webhook.test";

/** Which kind an event of ours is told as; several ways of ending are one "closed", whose data say which. */
export const kindOfEvent: Readonly<Record<string, WebhookKind>> = {
  "request.filed": "request.filed",
  "request.accepted": "request.accepted",
  "request.question-asked": "request.question-asked",
  "request.resolved": "request.resolved",
  "request.rejected": "request.rejected",
  "request.disputed": "request.disputed",
  "request.appealed": "request.appealed",
  "request.reopened": "request.reopened",
  "request.became-late": "request.late",
  "request.confirmed": "request.closed",
  "request.closed-unrated": "request.closed",
  "request.rejection-final": "request.closed",
  "request.withdrawn": "request.closed",
  "request.merged": "request.closed",
  "request.unmerged": "request.reopened",
};
