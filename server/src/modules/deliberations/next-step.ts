import type { Stage } from "./procedure-shape.ts";
import type { Missing, StageFacts } from "./rules.ts";

/** The one thing that staff do next for a topic in its procedure. */
export const nextSteps = [
  "publish-notice",
  "tell-committee",
  "hold-meeting",
  "publish-minutes",
  "prepare-vote",
  "publish",
  "answer-objections",
  "give-task",
  "wait",
  "complete",
] as const;

export interface NextStep {
  does: (typeof nextSteps)[number];
  /** The day on which it can be done, or on which waiting ends; null: now, or nobody knows. */
  on: string | null;
}

/** @param missing of this stage, in its own order */
export function nextStepOf(stage: Stage, facts: StageFacts, missing: readonly Missing[]): NextStep {
  const steps = missing.map((found) => stepFor(found, stage, facts));
  const [first] = steps.filter(({ does }) => does !== "wait");
  if (first) return first;
  // Everything that can be done is done: the last of the days decides.
  const days = steps.flatMap(({ on }) => on ?? []).sort();
  return steps.length === 0 ? { does: "complete", on: null } : { does: "wait", on: days.at(-1) ?? null };
}

function stepFor({ need, on }: Missing, stage: Stage, facts: StageFacts): NextStep {
  switch (need) {
    case "notice-given":
      if (facts.noticeOn === null) return { does: "publish-notice", on: null };
      return { does: stage.kind === "vote" ? "prepare-vote" : "hold-meeting", on };
    case "committee-told":
      return { does: "tell-committee", on: null };
    case "meeting-held":
      return facts.sitting && on !== null ? { does: "wait", on } : { does: "hold-meeting", on: null };
    case "quorum-met":
      return facts.sitting && !facts.sitting.ended ? { does: "wait", on } : { does: "hold-meeting", on: null };
    case "minutes-published":
      return facts.sitting?.ended ? { does: "publish-minutes", on: null } : { does: "wait", on: null };
    case "vote-closed":
      return facts.vote ? { does: "wait", on } : { does: "prepare-vote", on: null };
    case "published":
      return { does: "publish", on: null };
    case "period-over":
      return { does: "wait", on };
    case "objections-answered":
      return { does: "answer-objections", on: null };
    case "tasks-done":
      return { does: facts.tasks.total === 0 ? "give-task" : "wait", on: null };
  }
}
