import { Type } from "typebox";
import { Nothing } from "../../platform/schemas.ts";
import { deadlineAfter, readCalendar } from "../calendar/index.ts";
import { writeChange } from "./change-request.ts";
import { worksOnRequests } from "./policy.ts";
import { Words } from "./staff-input.ts";
import { ofSupervision, openToSupervise, ordererPost, ReplyWithin, supervisionOf } from "./supervisions.ts";
import { operation } from "./tables.ts";

/** The reply will not do: whoever asked about a request asks again, with a new time. */
export const askAgain = operation({
  name: "ask-again",
  summary: "Whoever asked about a request is not content with the reply and asks again.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({ ...ofSupervision, words: Words, within: ReplyWithin }),
  output: Nothing,
  refusals: { "supervision-not-answered": 409 },
  async run(context) {
    const { tx, actor, district, now, input, refuse, actAs } = context;
    const request = await openToSupervise(context);
    const asked = await supervisionOf(context);
    const post = ordererPost(actor, asked);
    if (!post) throw refuse("right-missing");
    if (asked.state !== "answered") throw refuse("supervision-not-answered");
    actAs(post.id);
    const { dueAt } = deadlineAfter(await readCalendar(tx, district), now, input.within);
    await tx
      .updateTable("requests.supervisions")
      .set({
        state: "open",
        reply_due_at: dueAt.toString(),
        rounds: asked.rounds + 1,
        late_since: null,
        late_step: 0,
      })
      .where("district_id", "=", district.id)
      .where("request_id", "=", request.id)
      .where("id", "=", asked.id)
      .execute();
    await writeChange(context, request.id, {
      change: {},
      told: [
        {
          kind: "supervision-asked-again",
          words: input.words.trim(),
          postId: post.id,
          facts: { until: dueAt.toString() },
        },
      ],
    });
    return {};
  },
});
