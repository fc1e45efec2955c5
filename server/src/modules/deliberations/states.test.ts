import { expect, test } from "vitest";
import { moved, type TopicAction, type TopicState, topicActions, topicStates } from "./states.ts";

const ended = {
  done: "topic-ended",
  "not-adopted": "topic-ended",
  "not-supported": "topic-ended",
  refused: "topic-ended",
  withdrawn: "topic-ended",
};
const later = { "in-procedure": "topic-taken-up", decided: "topic-taken-up", ...ended };
const unreleased = { raised: "topic-not-released", "sent-back": "topic-sent-back" };
const released = { "collecting-support": "topic-released", supported: "topic-released", ...later };

/** What becomes of each state by each action: a state, or the refusal. */
const table: Record<TopicAction, Record<TopicState, string>> = {
  "rewrite-topic": { raised: "raised", "sent-back": "raised", ...released },
  "withdraw-topic": {
    raised: "withdrawn",
    "sent-back": "withdrawn",
    "collecting-support": "withdrawn",
    supported: "withdrawn",
    ...later,
  },
  "release-topic": { raised: "collecting-support", "sent-back": "topic-sent-back", ...released },
  "send-topic-back": { raised: "sent-back", "sent-back": "topic-sent-back", ...released },
  "support-topic": {
    ...unreleased,
    "collecting-support": "collecting-support",
    supported: "supported",
    ...later,
  },
  "withdraw-support": {
    ...unreleased,
    "collecting-support": "collecting-support",
    supported: "topic-released",
    ...later,
  },
  "reach-support": { ...unreleased, "collecting-support": "supported", supported: "topic-released", ...later },
  "miss-support": { ...unreleased, "collecting-support": "not-supported", supported: "topic-released", ...later },
  "take-up-topic": {
    ...unreleased,
    "collecting-support": "topic-not-supported-yet",
    supported: "in-procedure",
    ...later,
  },
  "refuse-topic": {
    ...unreleased,
    "collecting-support": "topic-not-supported-yet",
    supported: "refused",
    ...later,
  },
  "work-on-stage": {
    raised: "topic-not-taken-up",
    "sent-back": "topic-not-taken-up",
    "collecting-support": "topic-not-taken-up",
    supported: "topic-not-taken-up",
    "in-procedure": "in-procedure",
    decided: "decided",
    ...ended,
  },
};

const cases = topicActions.flatMap((action) => topicStates.map((state) => [action, state] as const));

test.each(cases)("%s from %s", (action, state) => {
  const decision = moved(state, action);
  expect("to" in decision ? decision.to : decision.refused).toBe(table[action][state]);
});
