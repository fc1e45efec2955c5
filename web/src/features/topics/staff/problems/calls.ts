import { answered, api } from "../../../../api/client.ts";
import type { ProblemsAsked, ProblemToOpen } from "../../../../api/staff-contract.ts";

/** What the pages of standing problems ask of the server. */

export const listProblems = (query: ProblemsAsked) =>
  answered(api.GET("/api/standing-problems/list-problems", { params: { query } }));

export const showProblem = (problemId: string) =>
  answered(api.GET("/api/standing-problems/{problemId}/show-problem", { params: { path: { problemId } } }));

export const openProblem = (body: ProblemToOpen) =>
  answered(api.POST("/api/standing-problems/open-problem", { body }));

/** A step on a problem, with what it takes besides the version it was decided on. */
export type ProblemStep =
  | { name: "take-up-problem"; input: Record<string, never> }
  | { name: "note-on-problem" | "settle-problem"; input: { words: string } }
  | { name: "move-review" | "reopen-problem"; input: { reviewOn: string; words: string } }
  | { name: "hand-over-problem"; input: { postId: string; words: string } }
  | { name: "unlink-request"; input: { requestId: string } };

export function takeStep(problemId: string, version: number, { name, input }: ProblemStep) {
  const params = { path: { problemId } };
  switch (name) {
    case "take-up-problem":
      return answered(api.POST("/api/standing-problems/{problemId}/take-up-problem", { params, body: { version } }));
    case "note-on-problem":
      return answered(
        api.POST("/api/standing-problems/{problemId}/note-on-problem", { params, body: { version, ...input } }),
      );
    case "settle-problem":
      return answered(
        api.POST("/api/standing-problems/{problemId}/settle-problem", { params, body: { version, ...input } }),
      );
    case "move-review":
      return answered(
        api.POST("/api/standing-problems/{problemId}/move-review", { params, body: { version, ...input } }),
      );
    case "reopen-problem":
      return answered(
        api.POST("/api/standing-problems/{problemId}/reopen-problem", { params, body: { version, ...input } }),
      );
    case "hand-over-problem":
      return answered(
        api.POST("/api/standing-problems/{problemId}/hand-over-problem", { params, body: { version, ...input } }),
      );
    case "unlink-request":
      return answered(
        api.POST("/api/standing-problems/{problemId}/unlink-request", { params, body: { version, ...input } }),
      );
  }
}
