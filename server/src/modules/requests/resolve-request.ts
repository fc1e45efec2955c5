import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { attachPhotos, attachRefusals } from "../photos/index.ts";
import { decided, staffRefusals, stateRefusalsOf, writeChange } from "./change-request.ts";
import { actAsHolder } from "./holder.ts";
import { openForStaff } from "./open-request.ts";
import { tellWhole } from "./part-closing.ts";
import { worksOnRequests } from "./policy.ts";
import { attachToRequest } from "./request-photos.ts";
import { Changed, ofRequest, Words } from "./staff-input.ts";
import { operation } from "./tables.ts";

/** The holder says what was done, best with photos; whether it is solved, the reporter says. */
export const resolveRequest = operation({
  name: "resolve-request",
  summary: "The answerable post says what was done; the reporter confirms or disputes it within 7 days.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({
    ...ofRequest,
    words: Words,
    photoIds: Type.Array(Uuid, { maxItems: 6, uniqueItems: true }),
  }),
  output: Changed,
  refusals: { ...staffRefusals, ...stateRefusalsOf("offer-pending", "parts-open"), ...attachRefusals },
  async run(context) {
    const { input } = context;
    const request = await openForStaff(context);
    const post = actAsHolder(context, request);
    const { change } = decided(context, request, { action: "resolve-request" });
    await attachPhotos(context, input.photoIds);
    await attachToRequest(context, request.id, input.photoIds, "solution");
    await writeChange(context, request.id, {
      change,
      told: [
        {
          kind: "resolved",
          words: input.words.trim(),
          audience: "resident",
          postId: post.id,
          facts: change.answer_until ? { until: change.answer_until } : {},
        },
      ],
    });
    await tellWhole(context, request, { postId: post.id, solved: true });
    return { version: change.version ?? request.version, state: change.state ?? request.state };
  },
});
