import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import type { Notify } from "../notifications/index.ts";
import { type StaffToldKind, staffNotices } from "./staff-notices.ts";
import { operation } from "./tables.ts";

/** Tells the post that has a request, is asked to take it, or is to approve something about it, what happened to it. */
export const tellStaff = (kind: StaffToldKind, notify: Notify) =>
  operation({
    name: `tell-staff-${kind}`,
    summary: `Tells the post concerned: ${kind}.`,
    access: "write",
    permission: onlySystem,
    input: Type.Object({ eventId: Uuid, subjectId: Uuid }),
    output: Nothing,
    refusals: {},
    async run(context) {
      const { tx, district, input, emit, alreadyDone } = context;
      const { concerned, notice } = staffNotices[kind];
      const request = await tx
        .selectFrom("requests.requests as r")
        .innerJoin("categories.category_names as c", (join) =>
          join.onRef("c.district_id", "=", "r.district_id").onRef("c.id", "=", "r.category_id"),
        )
        .select(["r.number", "r.due_at", "r.answerable_post_id", "r.offered_post_id", "r.approval_post_id"])
        .select(["c.name", "c.name_en"])
        .where("r.district_id", "=", district.id)
        .where("r.id", "=", input.subjectId)
        .executeTakeFirst();
      const posts = {
        answerable: request?.answerable_post_id,
        // Null when it was answered meanwhile, or the correction moved nothing.
        offered: request?.offered_post_id,
        approving: request?.approval_post_id,
      };
      const postId = posts[concerned];
      const news =
        request && postId
          ? await notify(context, {
              id: input.eventId,
              kind: notice.kind,
              to: { postId },
              subjectId: input.subjectId,
              facts: {
                requestId: input.subjectId,
                number: request.number,
                category: request.name ?? "",
                categoryEn: request.name_en ?? "",
                dueAt: request.due_at,
              },
            })
          : false;
      if (news) emit("request.staff-told", input.subjectId, { kind });
      else alreadyDone();
      return {};
    },
  });
