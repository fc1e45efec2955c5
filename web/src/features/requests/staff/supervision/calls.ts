import { answered, api } from "../../../../api/client.ts";
import type { ReplyWithin, SupervisionsAsked } from "../../../../api/staff-contract.ts";

export const listSupervisions = (query: SupervisionsAsked) =>
  answered(api.GET("/api/requests/list-supervisions", { params: { query } }));

/** Sent again under the same id, it is the same question. */
export const orderSupervision = (
  requestId: string,
  body: { supervisionId: string; words: string; within: ReplyWithin },
) => answered(api.POST("/api/requests/{requestId}/order-supervision", { params: { path: { requestId } }, body }));

export const replyToSupervision = (requestId: string, body: { supervisionId: string; words: string }) =>
  answered(api.POST("/api/requests/{requestId}/reply-to-supervision", { params: { path: { requestId } }, body }));

export const askAgain = (requestId: string, body: { supervisionId: string; words: string; within: ReplyWithin }) =>
  answered(api.POST("/api/requests/{requestId}/ask-again", { params: { path: { requestId } }, body }));

export const closeSupervision = (requestId: string, supervisionId: string) =>
  answered(
    api.POST("/api/requests/{requestId}/close-supervision", {
      params: { path: { requestId } },
      body: { supervisionId },
    }),
  );
