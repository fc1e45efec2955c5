import { Type } from "typebox";
import { openForProposer, staffRefusals, stateRefusals } from "./open-topic.ts";
import { isResident } from "./policy.ts";
import { operation } from "./tables.ts";
import { Changed, ofTopic } from "./topic-input.ts";
import { writeTopic } from "./write-topic.ts";

/** The proposer takes the topic back, until staff have taken it up: from then on it is everybody's. */
export const withdrawTopic = operation({
  name: "withdraw-topic",
  summary: "The proposer takes a topic back before it is taken up.",
  access: "write",
  at: "{topicId}",
  permission: isResident,
  input: Type.Object(ofTopic),
  output: Changed,
  refusals: { ...staffRefusals, ...stateRefusals("topic-taken-up", "topic-ended") },
  async run(context) {
    const opened = await openForProposer(context, "withdraw-topic");
    const change = { ended_at: context.now.toString(), next_on: null };
    return writeTopic(context, opened, { change, told: [{ kind: "withdrawn" }] });
  },
});
