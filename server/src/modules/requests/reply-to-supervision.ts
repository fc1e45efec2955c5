import { Type } from "typebox";
import { Nothing } from "../../platform/schemas.ts";
import { writeChange } from "./change-request.ts";
import { actAsHolder } from "./holder.ts";
import { worksOnRequests } from "./policy.ts";
import { Words } from "./staff-input.ts";
import { mayReply, ofSupervision, openToSupervise, supervisionOf } from "./supervisions.ts";
import { operation } from "./tables.ts";

/** The answerable post says how it stands; a reply that comes too late stays marked as late. */
export const replyToSupervision = operation({
  name: "reply-to-supervision",
  summary: "The answerable post replies to whoever asked about a request.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({ ...ofSupervision, words: Words }),
  output: Nothing,
  refusals: { "supervision-not-open": 409 },
  async run(context) {
    const { tx, district, now, input, refuse } = context;
    const request = await openToSupervise(context);
    const post = actAsHolder(context, request);
    const asked = await supervisionOf(context);
    if (!mayReply(context.actor, request, asked)) throw refuse("right-missing");
    if (asked.state !== "open") throw refuse("supervision-not-open");
    const isLate = Temporal.Instant.compare(now, asked.reply_due_at) > 0;
    await tx
      .updateTable("requests.supervisions")
      .set({ state: "answered", late_since: isLate ? asked.reply_due_at : null })
      .where("district_id", "=", district.id)
      .where("request_id", "=", request.id)
      .where("id", "=", asked.id)
      .execute();
    await writeChange(context, request.id, {
      change: {},
      told: [{ kind: "supervision-answered", words: input.words.trim(), postId: post.id }],
    });
    return {};
  },
});
