import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { Uuid } from "../../platform/schemas.ts";
import { stateRefusals } from "./open-topic.ts";
import { isResident } from "./policy.ts";
import { readAsSupporter } from "./read-supporter.ts";
import { dayAfter } from "./rules.ts";
import { moved } from "./states.ts";
import { supportRefusalOf, supportRefusals } from "./support.ts";
import { readSupportRules, ruleOn } from "./support-rule.ts";
import { operation } from "./tables.ts";
import { TopicStateName } from "./topic-input.ts";
import { writeTopic } from "./write-topic.ts";

/** A resident of the place supports a topic, once. When enough do, it goes to staff, who answer by a day. */
export const supportTopic = operation({
  name: "support-topic",
  summary: "A resident of the place supports a topic; when enough do, staff must answer.",
  access: "write",
  at: "{topicId}",
  permission: isResident,
  input: Type.Object({ topicId: Uuid }),
  output: Type.Object({ supportCount: Type.Integer(), state: TopicStateName }),
  refusals: { ...supportRefusals, ...stateRefusals("topic-taken-up", "topic-ended") },
  async run(context) {
    const { actor, tx, district, now, input, refuse, emit, alreadyDone } = context;
    const found = await readAsSupporter(context, input.topicId);
    if (!found) throw refuse("not-found");
    const { topic, person } = found;
    const today = dayOf(district, now);
    const refused = supportRefusalOf(topic, person, today);
    if (refused === "supported-already") {
      alreadyDone();
      return { supportCount: topic.support_count, state: topic.state };
    }
    if (refused) throw refuse(refused as "too-young");
    const own = { district_id: district.id, topic_id: topic.id, person_id: actor.personId! };
    const at = now.toString();
    const supportCount = topic.support_count + 1;
    const decision = moved(topic.state, "reach-support");
    const reached = "to" in decision && supportCount >= (topic.support_needed ?? 1);
    const state = reached ? decision.to : topic.state;
    const answerBy = reached
      ? dayAfter(today, ruleOn(await readSupportRules(tx, district.id), today).answerDays)
      : null;
    await tx
      .insertInto("deliberations.supporters")
      .values({ ...own, account_id: actor.accountId!, supported_at: at })
      .onConflict((conflict) =>
        conflict
          .columns(["district_id", "topic_id", "person_id"])
          .doUpdateSet({ supported_at: at, withdrawn_at: null, account_id: actor.accountId! }),
      )
      .execute();
    emit("topic.supported", topic.id, { supportCount });
    if (answerBy === null) {
      await tx
        .updateTable("deliberations.topics")
        .set({ support_count: supportCount })
        .where("district_id", "=", district.id)
        .where("id", "=", topic.id)
        .execute();
    } else {
      const told = [{ kind: "support-reached" as const, facts: { count: supportCount, day: answerBy } }];
      const change = { support_count: supportCount, answer_by: answerBy, next_on: answerBy };
      await writeTopic(context, { topic, state }, { change, told });
    }
    return { supportCount, state };
  },
});
