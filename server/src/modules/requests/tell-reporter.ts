import { Type } from "typebox";
import { dayInWords, momentInWords } from "../../platform/moments.ts";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { queueMessage } from "../notifications/index.ts";
import { reporterPhoneColumn } from "./reporter.ts";
import { type SuspensionReason, suspensionReasons } from "./suspension-reasons.ts";
import { operation } from "./tables.ts";

/** What the reporter is told by SMS: that it was received, another day than was promised, that it has to
 * wait and goes on, and whenever it waits for them. Words stay on the page. */

interface Facts {
  number: string;
  unit: string;
  due: string;
  until: string;
  /** When a suspended request is looked at again, and what it waits for. */
  reviewDay: string;
  waitsFor: string;
  /** " 查看：https://…" or nothing where the public address is not known. */
  link: string;
}

const told = {
  filed: ({ number, unit, due, link }) =>
    `【邻里】您反映的事已收到，编号${number}，由${unit}办理，${due}前答复您。${link}`,
  "due-moved": ({ number, unit, due, link }) =>
    `【邻里】您反映的事（编号${number}），答复的日子有变：${unit}在${due}前答复您。${link}`,
  suspended: ({ number, unit, reviewDay, waitsFor, link }) =>
    `【邻里】您反映的事（编号${number}），${unit}暂时办不了：${waitsFor}。${reviewDay}再看，到时接着办并告诉您。${link}`,
  resumed: ({ number, unit, due, link }) =>
    `【邻里】您反映的事（编号${number}）已接着办理，${unit}在${due}前答复您。${link}`,
  "question-asked": ({ number, unit, link }) =>
    `【邻里】您反映的事（编号${number}），${unit}有话问您，请打开进展页回答。${link}`,
  resolved: ({ number, unit, until, link }) =>
    `【邻里】您反映的事（编号${number}），${unit}答复已解决。解决没有请您来说，${until}前可以确认或提出异议。${link}`,
  rejected: ({ number, unit, until, link }) =>
    `【邻里】您反映的事（编号${number}），${unit}答复不能办理，理由见进展页。您可以在${until}前申诉。${link}`,
} as const satisfies Record<string, (facts: Facts) => string>;

export const toldKinds = Object.keys(told) as (keyof typeof told)[];

/** @param origin the public address for links; undefined: messages carry the number alone */
export const tellReporter = (kind: keyof typeof told, origin: string | undefined) =>
  operation({
    name: `tell-reporter-${kind}`,
    summary: `Tells the reporter by SMS: ${kind}.`,
    access: "write",
    permission: onlySystem,
    input: Type.Object({ eventId: Uuid, subjectId: Uuid }),
    output: Nothing,
    refusals: {},
    async run(context) {
      const { tx, district, now, vault, input, emit, alreadyDone } = context;
      const request = await tx
        .selectFrom("requests.requests as r")
        .innerJoin("directory.staffed_posts as h", (join) =>
          join.onRef("h.district_id", "=", "r.district_id").onRef("h.id", "=", "r.answerable_post_id"),
        )
        .select(["r.number", "r.reporter_phone_encrypted", "r.due_at", "r.answer_until", "r.review_at"])
        .select(["r.suspension_reason", "h.unit_name"])
        .where("r.district_id", "=", district.id)
        .where("r.id", "=", input.subjectId)
        .executeTakeFirst();
      if (!request?.reporter_phone_encrypted) {
        alreadyDone();
        return {};
      }
      const moment = (at: string) => momentInWords(Temporal.Instant.from(at), "zh-CN", district.timeZone, now);
      const day = (at: string) => dayInWords(Temporal.Instant.from(at), "zh-CN", district.timeZone, now);
      await queueMessage(context, {
        id: input.eventId,
        phone: vault.open(request.reporter_phone_encrypted, reporterPhoneColumn),
        words: told[kind]({
          number: request.number,
          unit: request.unit_name ?? "",
          due: moment(request.due_at),
          until: request.answer_until === null ? "" : moment(request.answer_until),
          reviewDay: request.review_at === null ? "" : day(request.review_at),
          waitsFor: suspensionReasons[request.suspension_reason as SuspensionReason]?.zh ?? "",
          link: origin ? `进展：${origin}/r/${request.number}` : "",
        }),
        purpose: `request.${kind}`,
        subjectId: input.subjectId,
      });
      emit("request.reporter-told", input.subjectId, { kind });
      return {};
    },
  });
