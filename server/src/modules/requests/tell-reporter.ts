import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import type { Notify } from "../notifications/index.ts";
import { reporterPhoneColumn } from "./reporter.ts";
import { reporterNotices, type ToldKind } from "./reporter-notices.ts";
import { type SuspensionReason, suspensionReasons } from "./suspension-reasons.ts";
import { operation } from "./tables.ts";

/** Tells whoever has the phone that the request was filed with. */
export const tellReporter = (kind: ToldKind, notify: Notify) =>
  operation({
    name: `tell-reporter-${kind}`,
    summary: `Tells the reporter: ${kind}.`,
    access: "write",
    permission: onlySystem,
    input: Type.Object({ eventId: Uuid, subjectId: Uuid }),
    output: Nothing,
    refusals: {},
    async run(context) {
      const { tx, district, vault, input, emit, alreadyDone } = context;
      const request = await tx
        .selectFrom("requests.requests as r")
        .innerJoin("directory.staffed_posts as h", (join) =>
          join.onRef("h.district_id", "=", "r.district_id").onRef("h.id", "=", "r.answerable_post_id"),
        )
        .select(["r.number", "r.reporter_phone_encrypted", "r.reporter_phone_index", "r.due_at", "r.answer_until"])
        .select(["r.review_at", "r.suspension_reason", "h.unit_name", "h.unit_name_en"])
        .where("r.district_id", "=", district.id)
        .where("r.id", "=", input.subjectId)
        .executeTakeFirst();
      // Between the event and this job the reporter may have answered: then there is no day to name.
      const waits = kind === "suspended" ? request?.review_at : request?.answer_until;
      const over = waits === null && ["suspended", "resolved", "rejected"].includes(kind);
      const reason = suspensionReasons[request?.suspension_reason as SuspensionReason];
      const news =
        request?.reporter_phone_encrypted && request.reporter_phone_index && !over
          ? await notify(context, {
              id: input.eventId,
              kind: reporterNotices[kind].kind,
              to: {
                phone: vault.open(request.reporter_phone_encrypted, reporterPhoneColumn),
                phoneIndex: request.reporter_phone_index,
              },
              subjectId: input.subjectId,
              facts: {
                number: request.number,
                unit: request.unit_name ?? "",
                unitEn: request.unit_name_en ?? "",
                dueAt: request.due_at,
                until: request.answer_until,
                reviewAt: request.review_at,
                waitsFor: reason?.zh ?? "",
                waitsForEn: reason?.en ?? "",
              },
            })
          : false;
      if (news) emit("request.reporter-told", input.subjectId, { kind });
      else alreadyDone();
      return {};
    },
  });
