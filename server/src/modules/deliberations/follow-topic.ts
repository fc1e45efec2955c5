import { Type } from "typebox";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { isResident } from "./policy.ts";
import { operation } from "./tables.ts";

/** A resident wants to hear what becomes of a topic, without supporting it. */
export const followTopic = operation({
  name: "follow-topic",
  summary: "A resident hears from now on what becomes of a topic.",
  access: "write",
  at: "{topicId}",
  permission: isResident,
  input: Type.Object({ topicId: Uuid }),
  output: Nothing,
  refusals: {},
  async run({ actor, tx, district, now, input, refuse, emit, alreadyDone }) {
    const topic = await tx
      .selectFrom("deliberations.topics")
      .select("id")
      .where("district_id", "=", district.id)
      .where("id", "=", input.topicId)
      .where("released_at", "is not", null)
      .executeTakeFirst();
    if (!topic) throw refuse("not-found");
    const followed = await tx
      .insertInto("deliberations.followers")
      .values({
        district_id: district.id,
        topic_id: input.topicId,
        account_id: actor.accountId!,
        since: now.toString(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("account_id")
      .executeTakeFirst();
    if (followed) emit("topic.followed", input.topicId);
    else alreadyDone();
    return {};
  },
});
