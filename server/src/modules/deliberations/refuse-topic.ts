import { Type } from "typebox";
import { personalPartOf } from "../requests/index.ts";
import { openForStaff, staffRefusals, stateRefusals } from "./open-topic.ts";
import { runsTopics } from "./policy.ts";
import { operation } from "./tables.ts";
import { Changed, ofTopic, Reason } from "./topic-input.ts";
import { writeTopic } from "./write-topic.ts";

/** Staff do not take a topic up and say why, for everybody to read. */
export const refuseTopic = operation({
  name: "refuse-topic",
  summary: "Staff answer publicly why a topic is not taken up.",
  access: "write",
  at: "{topicId}",
  permission: runsTopics,
  input: Type.Object({ ...ofTopic, words: Reason }),
  output: Changed,
  refusals: {
    ...staffRefusals,
    ...stateRefusals(
      "topic-not-released",
      "topic-sent-back",
      "topic-not-supported-yet",
      "topic-taken-up",
      "topic-ended",
    ),
    "words-personal": 422,
  },
  async run(context) {
    const { now, input, refuse } = context;
    const opened = await openForStaff(context, "refuse-topic");
    const what = personalPartOf(input.words, "");
    if (what) throw refuse("words-personal", { what });
    return writeTopic(context, opened, {
      post: opened.post,
      change: { ended_at: now.toString(), next_on: null },
      told: [{ kind: "refused", words: input.words }],
    });
  },
});
