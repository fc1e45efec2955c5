import { Type } from "typebox";
import { writeChange } from "./change-request.ts";
import { actAsHolder } from "./holder.ts";
import { openForStaff } from "./open-request.ts";
import { worksOnRequests } from "./policy.ts";
import { withdrawCurrent } from "./release.ts";
import { Changed, ofRequest } from "./staff-input.ts";
import { operation } from "./tables.ts";

/** The answerable post takes back what was released: from this moment nobody else reads it. */
export const withdrawRelease = operation({
  name: "withdraw-release",
  summary: "The answerable post takes back what was released of a request for everybody.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object(ofRequest),
  output: Changed,
  refusals: { "changed-meanwhile": 409, "not-released": 409 },
  async run(context) {
    const request = await openForStaff(context);
    const post = actAsHolder(context, request);
    if (!(await withdrawCurrent(context, request.id))) throw context.refuse("not-released");
    const version = request.version + 1;
    await writeChange(context, request.id, {
      change: { version },
      told: [{ kind: "release-withdrawn", postId: post.id }],
    });
    return { version, state: request.state };
  },
});
