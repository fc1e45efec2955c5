import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { stateRefusals } from "./open-topic.ts";
import { isResident } from "./policy.ts";
import { readAsSupporter } from "./read-supporter.ts";
import { moved } from "./states.ts";
import { operation } from "./tables.ts";
import { TopicStateName } from "./topic-input.ts";

/** A supporter takes the support back, while it is still being collected: what has been reached stays reached. */
export const withdrawSupport = operation({
  name: "withdraw-support",
  summary: "A resident takes back the support for a topic while it is being collected.",
  access: "write",
  at: "{topicId}",
  permission: isResident,
  input: Type.Object({ topicId: Uuid }),
  output: Type.Object({ supportCount: Type.Integer(), state: TopicStateName }),
  refusals: stateRefusals("topic-released", "topic-taken-up", "topic-ended"),
  async run(context) {
    const { actor, tx, district, now, input, refuse, emit, alreadyDone } = context;
    const found = await readAsSupporter(context, input.topicId);
    if (!found) throw refuse("not-found");
    const { topic, person } = found;
    const decision = moved(topic.state, "withdraw-support");
    if ("refused" in decision) throw refuse(decision.refused as "topic-released");
    if (!person.supports) {
      alreadyDone();
      return { supportCount: topic.support_count, state: topic.state };
    }
    const supportCount = topic.support_count - 1;
    await Promise.all([
      tx
        .updateTable("deliberations.supporters")
        .set({ withdrawn_at: now.toString() })
        .where("district_id", "=", district.id)
        .where("topic_id", "=", topic.id)
        .where("person_id", "=", actor.personId)
        .execute(),
      tx
        .updateTable("deliberations.topics")
        .set({ support_count: supportCount })
        .where("district_id", "=", district.id)
        .where("id", "=", topic.id)
        .execute(),
    ]);
    emit("topic.support-withdrawn", topic.id, { supportCount });
    return { supportCount, state: topic.state };
  },
});
