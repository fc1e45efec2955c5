import { answered, api } from "../../api/client.ts";
import type { Satisfaction } from "../../api/contract.ts";

/** What the pages about requests ask of the server, filing apart. */

export const listMine = () => answered(api.GET("/api/requests/list-mine"));

/** One request as its reporter, or anybody with the number, acts on it. */
export interface OneRequest {
  number: string;
  key: string | null;
}

const asReporter = (key: string | null) => (key === null ? {} : { key });

export const showProgress = ({ number, key }: OneRequest) =>
  answered(api.POST("/api/requests/{number}/show-progress", { params: { path: { number } }, body: asReporter(key) }));

export const listContactOpenings = ({ number, key }: OneRequest) =>
  answered(
    api.POST("/api/requests/{number}/list-contact-openings", { params: { path: { number } }, body: asReporter(key) }),
  );

export const answerQuestion = ({ number, key }: OneRequest, body: { words: string }) =>
  answered(
    api.POST("/api/requests/{number}/answer-question", {
      params: { path: { number } },
      body: { ...body, ...asReporter(key) },
    }),
  );

export const confirmSolution = (
  { number, key }: OneRequest,
  body: { satisfaction: Satisfaction | null; words?: string },
) =>
  answered(
    api.POST("/api/requests/{number}/confirm-solution", {
      params: { path: { number } },
      body: { ...body, ...asReporter(key) },
    }),
  );

export const disputeSolution = ({ number, key }: OneRequest, body: { reason: string }) =>
  answered(
    api.POST("/api/requests/{number}/dispute-solution", {
      params: { path: { number } },
      body: { ...body, ...asReporter(key) },
    }),
  );

export const rateRequest = (
  { number, key }: OneRequest,
  body: { solved: boolean; satisfaction: Satisfaction | null; words?: string },
) =>
  answered(
    api.POST("/api/requests/{number}/rate-request", {
      params: { path: { number } },
      body: { ...body, ...asReporter(key) },
    }),
  );

export const reopenRequest = ({ number, key }: OneRequest, body: { reason: string }) =>
  answered(
    api.POST("/api/requests/{number}/reopen-request", {
      params: { path: { number } },
      body: { ...body, ...asReporter(key) },
    }),
  );

export const appealRejection = ({ number, key }: OneRequest, body: { reason: string }) =>
  answered(
    api.POST("/api/requests/{number}/appeal-rejection", {
      params: { path: { number } },
      body: { ...body, ...asReporter(key) },
    }),
  );

export const withdrawRequest = ({ number, key }: OneRequest, body: { reason?: string }) =>
  answered(
    api.POST("/api/requests/{number}/withdraw-request", {
      params: { path: { number } },
      body: { ...body, ...asReporter(key) },
    }),
  );

/** The address of a photo that staff have made public. */
export function releasedPhotoAddress(id: string, size: "small" | "full"): string {
  return `/api/photos/${encodeURIComponent(id)}/show-photo?size=${size}`;
}

/** The address of a photo, with the ticket that only its reporter was given. */
export function photoAddress(photo: { id: string; ticket: string }, size: "small" | "full"): string {
  const query = new URLSearchParams({ size, ticket: photo.ticket });
  return `/api/photos/${encodeURIComponent(photo.id)}/show-photo?${query}`;
}
