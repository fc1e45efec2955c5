import { describe, expect, test } from "vitest";
import {
  type MeetingAction,
  type MeetingState,
  meetingActions,
  meetingStates,
  moved,
  stateRefusalsOf,
} from "./states.ts";

const no = {
  planned: "meeting-planned",
  convened: "meeting-convened",
  open: "meeting-open",
  closed: "meeting-closed",
  published: "meeting-published",
  cancelled: "meeting-cancelled",
} as const;

/** What becomes of each state by each action: a state, or the refusal. */
const table: Record<MeetingAction, Record<MeetingState, string>> = {
  "change-meeting": { ...no, planned: "planned", convened: "convened" },
  "set-agenda": { ...no, planned: "planned", convened: "convened", open: "open" },
  "add-papers": { ...no, planned: "planned", convened: "convened", open: "open", closed: "closed" },
  "remove-paper": { ...no, planned: "planned", convened: "convened", open: "open", closed: "closed" },
  "convene-meeting": { ...no, planned: "convened" },
  "answer-invitation": { ...no, convened: "convened" },
  "check-in": { ...no, convened: "convened", open: "open" },
  "mark-attendance": { ...no, convened: "convened", open: "open", closed: "closed" },
  "open-meeting": { ...no, convened: "open" },
  "call-item": { ...no, open: "open" },
  "note-speech": { ...no, open: "open" },
  "strike-speech": { ...no, open: "open" },
  "record-decision": { ...no, open: "open" },
  "strike-decision": { ...no, open: "open" },
  "close-meeting": { ...no, open: "closed" },
  "write-minutes": { ...no, closed: "closed" },
  "approve-minutes": { ...no, closed: "closed" },
  "publish-minutes": { ...no, closed: "published" },
  "withdraw-minutes": { ...no, published: "closed" },
  "cancel-meeting": { ...no, planned: "cancelled", convened: "cancelled" },
};

const cases = meetingActions.flatMap((action) => meetingStates.map((state) => [action, state] as const));

test.each(cases)("%s from %s", (action, state) => {
  const decision = moved(state, action);
  expect("to" in decision ? decision.to : decision.refused).toBe(table[action][state]);
});

describe("what an operation declares", () => {
  test.each(meetingActions)("%s: the refusals that can come of it, and no others", (action) => {
    const refused = Object.values(table[action]).filter((word) => word.startsWith("meeting-"));
    expect(Object.keys(stateRefusalsOf(action)).sort()).toEqual([...new Set(refused)].sort());
  });
});
