import { sql } from "kysely";
import { Type } from "typebox";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { deadlineAfter, readCalendar } from "../calendar/index.ts";
import { writeChange } from "./change-request.ts";
import { worksOnRequests } from "./policy.ts";
import { Words } from "./staff-input.ts";
import { mayBeSupervised, openToSupervise, ReplyWithin, supervisingPost } from "./supervisions.ts";
import { operation } from "./tables.ts";

/** A leader of a higher level asks about a request and wants a reply by a certain time (督办). Sent twice, it is one. */
export const orderSupervision = operation({
  name: "order-supervision",
  summary: "A leader of a higher level asks the answerable post to reply about a request by a certain time.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({ requestId: Uuid, supervisionId: Uuid, words: Words, within: ReplyWithin }),
  output: Nothing,
  refusals: { "wrong-state": 409, "supervised-already": 409, "supervision-id-taken": 409 },
  async run(context) {
    const { tx, actor, district, now, input, refuse, actAs, alreadyDone } = context;
    const request = await openToSupervise(context);
    const post = supervisingPost(actor, request);
    if (!post) throw refuse("right-missing");
    const standing = await tx
      .selectFrom("requests.supervisions")
      .select(["id", "state", "orderer_post_id", "orderer_account_id"])
      .where("district_id", "=", district.id)
      .where("request_id", "=", request.id)
      .execute();
    const same = standing.find(({ id }) => id === input.supervisionId);
    if (same && same.orderer_account_id !== actor.accountId) throw refuse("supervision-id-taken");
    if (same) {
      alreadyDone();
      return {};
    }
    if (!mayBeSupervised(request)) {
      throw refuse("wrong-state", { state: request.state, action: "order-supervision" });
    }
    if (standing.some(({ state, orderer_post_id }) => state !== "closed" && orderer_post_id === post.id)) {
      throw refuse("supervised-already");
    }
    actAs(post.id);
    const { dueAt } = deadlineAfter(await readCalendar(tx, district), now, input.within);
    await sql`
      insert into requests.supervisions
        (district_id, request_id, id, ordered_at, orderer_post_id, orderer_account_id, state, reply_due_at)
      values (${district.id}, ${request.id}, ${input.supervisionId}, ${now.toString()}, ${post.id}, ${actor.accountId},
              'open', ${dueAt.toString()})`.execute(tx);
    await writeChange(context, request.id, {
      change: {},
      told: [
        {
          kind: "supervision-ordered",
          words: input.words.trim(),
          postId: post.id,
          facts: { postId: request.answerable_post_id, until: dueAt.toString() },
        },
      ],
    });
    return {};
  },
});
