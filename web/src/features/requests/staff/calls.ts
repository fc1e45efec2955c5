import { answered, api } from "../../../api/client.ts";
import type {
  LngLat,
  RequestScope,
  RequestsAsked,
  StaffRequestToFile,
  SuspensionReason,
} from "../../../api/staff-contract.ts";

/** All that the pages of requests ask of the server. */

export const listRequests = (query: RequestsAsked) =>
  answered(api.GET("/api/requests/list-requests", { params: { query } }));

export const countRequests = (scope: RequestScope) =>
  answered(api.GET("/api/requests/count-requests", { params: { query: { scope } } }));

export const showRequest = (requestId: string) =>
  answered(api.GET("/api/requests/{requestId}/show-request", { params: { path: { requestId } } }));

/** The whistles that were blown for a request. */
export const whistlesOf = (requestId: string) =>
  answered(api.GET("/api/whistles/list-whistles", { params: { query: { list: "all", requestId } } }));

/** @param joinedId of a resident who joined; null: the reporter's */
export const openContact = (requestId: string, reason: string, joinedId: string | null) =>
  answered(
    api.POST("/api/requests/{requestId}/open-contact", {
      params: { path: { requestId } },
      body: { reason, ...(joinedId && { joinedId }) },
    }),
  );

export const fileRequest = (body: StaffRequestToFile) => answered(api.POST("/api/requests/file-request", { body }));

export const findSimilar = (text: string, { building, location }: SimilarPlace, categoryId: string | null) =>
  answered(
    api.POST("/api/requests/find-similar", {
      body: {
        text,
        ...(building && { buildingId: building.id }),
        ...(location && { location }),
        ...(categoryId && { categoryId }),
      },
    }),
  );

interface SimilarPlace {
  building: { id: string } | null;
  location: LngLat | null;
}

/** For somebody who calls about a matter that was reported before. */
export const joinRequest = (number: string, body: { id: string; name: string; phone: string }) =>
  answered(
    api.POST("/api/requests/{number}/join-request", { params: { path: { number } }, body: { ...body, code: null } }),
  );

/** What a caller's number reported before; asking is put on record with the filing it is asked for. */
export const findEarlier = (filingId: string, phone: string) =>
  answered(api.POST("/api/requests/find-earlier", { body: { filingId, phone } }));

export const suggestCategory = (text: string, place: { buildingId?: string; location?: LngLat }) =>
  answered(api.POST("/api/suggestions/suggest-category", { body: { text, ...place } }));

export const showTimeRules = () => answered(api.GET("/api/requests/show-time-rules"));

/** What each step of a request takes, besides the version it was decided on. */
export interface MoveInputs {
  "accept-request": Record<string, never>;
  "add-note": { words: string };
  "ask-resident": { question: string };
  "transfer-request": { postId: string; reason: string };
  "escalate-request": { reason: string };
  "send-back-request": { reason: string };
  "decline-offer": { reason: string };
  "withdraw-offer": Record<string, never>;
  "ask-suspension": { reason: SuspensionReason; words: string; reviewOn: string };
  "approve-suspension": Record<string, never>;
  "refuse-suspension": { words: string };
  "resume-request": Record<string, never>;
  "ask-extension": { amount: number; reason: string };
  "approve-extension": Record<string, never>;
  "refuse-extension": { words: string };
  "withdraw-ask": Record<string, never>;
  "resolve-request": { words: string; photoIds: string[] };
  "reject-request": { reason: string };
  "release-for-public": { words: string; photoIds: string[] };
  "withdraw-release": Record<string, never>;
  "merge-requests": { numbers: string[]; reason: string };
  "unmerge-request": { reason: string };
  "split-request": { parts: { words: string; categoryId: string; postId: string | null }[] };
  "correct-category": { categoryId: string; reason?: string };
  "correct-place": { buildingId: string | null; location: LngLat | null; address: string; reason?: string };
}

export type MoveName = keyof MoveInputs;

export type Move = { [Name in MoveName]: { name: Name; input: MoveInputs[Name] } }[MoveName];

/** Moves a request along, if it is still as it was at `version`. */
export function moveRequest(requestId: string, version: number, { name, input }: Move) {
  // Name and input belong together by type; the client cannot see that through the template.
  const post = api.POST as (
    path: string,
    init: { params: { path: { requestId: string } }; body: object },
  ) => ReturnType<typeof api.POST<"/api/requests/{requestId}/accept-request", never>>;
  return answered(
    post(`/api/requests/{requestId}/${name}`, { params: { path: { requestId } }, body: { version, ...input } }),
  );
}
