/**
 * The life of a topic 议题.
 *
 * raised              A resident has written it down; the council's staff have not gone over its words yet.
 * sent-back           The words name somebody or cannot be understood: the proposer changes them and sends again.
 * collecting-support  Everybody reads it; residents of its area support it until a day.
 * supported           Enough do, or a council or staff brought it in: staff answer by a day, with a procedure or a refusal.
 * in-procedure        It goes through the stages of its procedure, before the decision.
 * decided             The stage that decides has passed; what follows is published and carried out.
 * done                The last stage is complete.
 * not-adopted         A stage has failed and the procedure ends there.
 * not-supported       The day came and too few had supported it.
 * refused             Staff said publicly why it is not taken up.
 * withdrawn           The proposer took it back before it was taken up.
 *
 * Who. "proposer" is the resident who raised it; "staff" an officer or leader of an area that holds the topic's; "resident"
 * somebody who lives there; "clock" is time itself. Whether somebody wears a hat is the policy's matter.
 */
export const topicStates = [
  "raised",
  "sent-back",
  "collecting-support",
  "supported",
  "in-procedure",
  "decided",
  "done",
  "not-adopted",
  "not-supported",
  "refused",
  "withdrawn",
] as const;
export type TopicState = (typeof topicStates)[number];

export const topicActions = [
  "rewrite-topic",
  "withdraw-topic",
  "release-topic",
  "send-topic-back",
  "support-topic",
  "withdraw-support",
  "reach-support",
  "miss-support",
  "take-up-topic",
  "refuse-topic",
  "work-on-stage",
] as const;
export type TopicAction = (typeof topicActions)[number];

export type TopicHat = "proposer" | "staff" | "resident" | "clock";

interface TopicTransition {
  readonly by: TopicHat;
  readonly from: readonly TopicState[];
  readonly to: TopicState | "same";
}

export const topicTransitions: Readonly<Record<TopicAction, TopicTransition>> = {
  "rewrite-topic": { by: "proposer", from: ["raised", "sent-back"], to: "raised" },
  "withdraw-topic": {
    by: "proposer",
    from: ["raised", "sent-back", "collecting-support", "supported"],
    to: "withdrawn",
  },
  "release-topic": { by: "staff", from: ["raised"], to: "collecting-support" },
  "send-topic-back": { by: "staff", from: ["raised"], to: "sent-back" },
  "support-topic": { by: "resident", from: ["collecting-support", "supported"], to: "same" },
  "withdraw-support": { by: "resident", from: ["collecting-support"], to: "same" },
  "reach-support": { by: "resident", from: ["collecting-support"], to: "supported" },
  "miss-support": { by: "clock", from: ["collecting-support"], to: "not-supported" },
  "take-up-topic": { by: "staff", from: ["supported"], to: "in-procedure" },
  "refuse-topic": { by: "staff", from: ["supported"], to: "refused" },
  // What a stage makes of the topic, `stageEnd` in rules.ts says.
  "work-on-stage": { by: "staff", from: ["in-procedure", "decided"], to: "same" },
};

/** Nothing more happens to these. */
const endedStates: readonly TopicState[] = ["done", "not-adopted", "not-supported", "refused", "withdrawn"];

export const topicRefusals = {
  "topic-not-released": 409,
  "topic-released": 409,
  "topic-not-supported-yet": 409,
  "topic-taken-up": 409,
  "topic-not-taken-up": 409,
  "topic-ended": 409,
  "topic-sent-back": 409,
} as const;
export type TopicRefusal = keyof typeof topicRefusals;

/** What the action makes of the state, or why it cannot be done now. */
export function moved(state: TopicState, action: TopicAction): { to: TopicState } | { refused: TopicRefusal } {
  const { from, to } = topicTransitions[action];
  if (from.includes(state)) return { to: to === "same" ? state : to };
  return { refused: whyNot(state, action) };
}

function whyNot(state: TopicState, action: TopicAction): TopicRefusal {
  if (endedStates.includes(state)) return "topic-ended";
  if (state === "in-procedure" || state === "decided") return "topic-taken-up";
  if (action === "work-on-stage") return "topic-not-taken-up";
  if (state === "raised") return "topic-not-released";
  if (state === "sent-back") return "topic-sent-back";
  if (state === "collecting-support" && (action === "take-up-topic" || action === "refuse-topic"))
    return "topic-not-supported-yet";
  return "topic-released";
}
