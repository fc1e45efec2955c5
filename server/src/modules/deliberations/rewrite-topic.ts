import { Type } from "typebox";
import { openForProposer, staffRefusals, stateRefusals } from "./open-topic.ts";
import { isResident } from "./policy.ts";
import { operation } from "./tables.ts";
import { Changed, ofTopic, Title, Words } from "./topic-input.ts";
import { writeTopic } from "./write-topic.ts";

/** The proposer changes the words while nobody else reads them yet, and sends them again. */
export const rewriteTopic = operation({
  name: "rewrite-topic",
  summary: "The proposer changes a topic before it is released and sends it again.",
  access: "write",
  at: "{topicId}",
  permission: isResident,
  input: Type.Object({ ...ofTopic, title: Title, words: Words }),
  output: Changed,
  refusals: { ...staffRefusals, ...stateRefusals("topic-released", "topic-taken-up", "topic-ended") },
  async run(context) {
    const { input } = context;
    const opened = await openForProposer(context, "rewrite-topic");
    const change = { title: input.title.trim(), words: input.words.trim() };
    return writeTopic(context, opened, { change, told: [{ kind: "rewritten", words: input.words }] });
  },
});
