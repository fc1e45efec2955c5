import type { DeadlineMove } from "./moves.ts";
import type { RequestAction } from "./states.ts";

/** Which actions set a deadline again, and how. */
export const deadlineMoves: Partial<Record<RequestAction, DeadlineMove>> = {
  "correct-category": { kinds: "both", from: "kept", reason: "category-corrected" },
  "correct-place": { kinds: "both", from: "kept", reason: "place-corrected" },
  "resume-request": { kinds: "resolution", from: "given-back", reason: "resumed" },
  "approve-extension": { kinds: "resolution", from: "extended", reason: "extended" },
  "unmerge-request": { kinds: "both", from: "given-back", reason: "unmerged" },
  "answer-question": { kinds: "resolution", from: "given-back", reason: "resident-answered" },
  "dispute-solution": { kinds: "resolution", from: "now", reason: "reopened" },
  "reopen-request": { kinds: "both", from: "now", reason: "reopened" },
  "appeal-rejection": { kinds: "both", from: "now", reason: "appealed" },
  "resume-due": { kinds: "resolution", from: "given-back", reason: "resumed" },
};
