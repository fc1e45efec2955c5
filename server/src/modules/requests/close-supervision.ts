import { Type } from "typebox";
import { Nothing } from "../../platform/schemas.ts";
import { writeChange } from "./change-request.ts";
import { worksOnRequests } from "./policy.ts";
import { ofSupervision, openToSupervise, ordererPost, supervisionOf } from "./supervisions.ts";
import { operation } from "./tables.ts";

/** Whoever asked is content, or needs no reply any more. */
export const closeSupervision = operation({
  name: "close-supervision",
  summary: "Whoever asked about a request is content with the reply, or needs none any more.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object(ofSupervision),
  output: Nothing,
  refusals: { "supervision-closed": 409 },
  async run(context) {
    const { tx, actor, district, refuse, actAs } = context;
    const request = await openToSupervise(context);
    const asked = await supervisionOf(context);
    const post = ordererPost(actor, asked);
    if (!post) throw refuse("right-missing");
    if (asked.state === "closed") throw refuse("supervision-closed");
    actAs(post.id);
    await tx
      .updateTable("requests.supervisions")
      .set({ state: "closed" })
      .where("district_id", "=", district.id)
      .where("request_id", "=", request.id)
      .where("id", "=", asked.id)
      .execute();
    await writeChange(context, request.id, { change: {}, told: [{ kind: "supervision-closed", postId: post.id }] });
    return {};
  },
});
