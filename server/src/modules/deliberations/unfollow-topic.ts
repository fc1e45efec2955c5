import { Type } from "typebox";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { isResident } from "./policy.ts";
import { operation } from "./tables.ts";

/** A resident does not want to hear of a topic any more; nothing of it is kept. */
export const unfollowTopic = operation({
  name: "unfollow-topic",
  summary: "A resident no longer hears of a topic.",
  access: "write",
  at: "{topicId}",
  permission: isResident,
  input: Type.Object({ topicId: Uuid }),
  output: Nothing,
  refusals: {},
  async run({ actor, tx, district, input, emit, alreadyDone }) {
    const { numDeletedRows } = await tx
      .deleteFrom("deliberations.followers")
      .where("district_id", "=", district.id)
      .where("topic_id", "=", input.topicId)
      .where("account_id", "=", actor.accountId)
      .executeTakeFirst();
    if (numDeletedRows > 0n) emit("topic.unfollowed", input.topicId);
    else alreadyDone();
    return {};
  },
});
