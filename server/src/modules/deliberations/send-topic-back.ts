import { Type } from "typebox";
import { openForStaff, staffRefusals, stateRefusals } from "./open-topic.ts";
import { runsTopics } from "./policy.ts";
import { operation } from "./tables.ts";
import { Changed, ofTopic, Reason } from "./topic-input.ts";
import { writeTopic } from "./write-topic.ts";

/** The words name somebody or cannot be understood: staff say to the proposer alone what to change. */
export const sendTopicBack = operation({
  name: "send-topic-back",
  summary: "Staff ask the proposer to change the words of a topic before it is released.",
  access: "write",
  at: "{topicId}",
  permission: runsTopics,
  input: Type.Object({ ...ofTopic, words: Reason }),
  output: Changed,
  refusals: {
    ...staffRefusals,
    ...stateRefusals("topic-released", "topic-sent-back", "topic-taken-up", "topic-ended"),
  },
  async run(context) {
    const opened = await openForStaff(context, "send-topic-back");
    const told = [{ kind: "sent-back" as const, words: context.input.words }];
    return writeTopic(context, opened, { post: opened.post, told });
  },
});
