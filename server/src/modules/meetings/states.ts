/**
 * The life of a meeting.
 *
 * planned    It has a day and a place; nobody has been told. Regular meetings come into being so.
 * convened   The members have been invited, with as many days of notice as the rules ask for.
 * open       It is under way: who is there is counted, notes and decisions are written down.
 * closed     It is over. The minutes are written, and approved by the chair.
 * published  Everybody reads the minutes, without personal data.
 * cancelled  It does not take place; who was invited was told why.
 *
 * Who. "runner" is an officer or leader of the council's area or of one around it; "member" somebody who sits in the
 * council; "chair" the member in the chair, or a runner with the chair's signature on paper.
 */
export const meetingStates = ["planned", "convened", "open", "closed", "published", "cancelled"] as const;
export type MeetingState = (typeof meetingStates)[number];

export const meetingActions = [
  "change-meeting",
  "set-agenda",
  "add-papers",
  "remove-paper",
  "convene-meeting",
  "answer-invitation",
  "check-in",
  "mark-attendance",
  "open-meeting",
  "call-item",
  "note-speech",
  "strike-speech",
  "record-decision",
  "strike-decision",
  "close-meeting",
  "write-minutes",
  "approve-minutes",
  "publish-minutes",
  "withdraw-minutes",
  "cancel-meeting",
] as const;
export type MeetingAction = (typeof meetingActions)[number];

export type MeetingHat = "runner" | "member" | "chair";

interface MeetingMove {
  readonly by: MeetingHat;
  readonly from: readonly MeetingState[];
  readonly to: MeetingState | "same";
}

const during = ["open"] as const;
const ahead = ["planned", "convened"] as const;

export const meetingMoves: Readonly<Record<MeetingAction, MeetingMove>> = {
  "change-meeting": { by: "runner", from: ahead, to: "same" },
  "set-agenda": { by: "runner", from: [...ahead, "open"], to: "same" },
  "add-papers": { by: "runner", from: [...ahead, "open", "closed"], to: "same" },
  "remove-paper": { by: "runner", from: [...ahead, "open", "closed"], to: "same" },
  "convene-meeting": { by: "runner", from: ["planned"], to: "convened" },
  "answer-invitation": { by: "member", from: ["convened"], to: "same" },
  "check-in": { by: "member", from: ["convened", "open"], to: "same" },
  "mark-attendance": { by: "runner", from: ["convened", "open", "closed"], to: "same" },
  "open-meeting": { by: "runner", from: ["convened"], to: "open" },
  "call-item": { by: "runner", from: during, to: "same" },
  "note-speech": { by: "runner", from: during, to: "same" },
  "strike-speech": { by: "runner", from: during, to: "same" },
  "record-decision": { by: "runner", from: during, to: "same" },
  "strike-decision": { by: "runner", from: during, to: "same" },
  "close-meeting": { by: "runner", from: during, to: "closed" },
  "write-minutes": { by: "runner", from: ["closed"], to: "same" },
  "approve-minutes": { by: "chair", from: ["closed"], to: "same" },
  "publish-minutes": { by: "runner", from: ["closed"], to: "published" },
  "withdraw-minutes": { by: "runner", from: ["published"], to: "closed" },
  "cancel-meeting": { by: "runner", from: ahead, to: "cancelled" },
};

/** A refusal names the state that the meeting is in. */
export type StateRefusal = `meeting-${MeetingState}`;

/** What the action makes of the state, or why it cannot be done now. */
export function moved(state: MeetingState, action: MeetingAction): { to: MeetingState } | { refused: StateRefusal } {
  const { from, to } = meetingMoves[action];
  if (from.includes(state)) return { to: to === "same" ? state : to };
  return { refused: `meeting-${state}` };
}

/** What an operation declares: the states from which its action is not done. */
export function stateRefusalsOf(action: MeetingAction): Record<StateRefusal, 409> {
  const others = meetingStates.filter((state) => !meetingMoves[action].from.includes(state));
  return Object.fromEntries(others.map((state) => [`meeting-${state}`, 409])) as Record<StateRefusal, 409>;
}
