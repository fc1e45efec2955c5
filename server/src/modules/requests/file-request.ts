import { sql } from "kysely";
import { type Static, Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { InstantText, LngLat, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { readCalendar } from "../calendar/index.ts";
import { chooseDuty } from "../duties/index.ts";
import { attachPhotos, attachRefusals } from "../photos/index.ts";
import { deadlineRow, routingRow, timelineRow } from "./change-request.ts";
import { deadlinesFor, dueColumns } from "./deadlines.ts";
import { type FiledBefore, filedBefore, filedBy, isSameFiling, nextSequence, openCount } from "./filed-before.ts";
import { filingCategory } from "./filing-category.ts";
import { requestNumber } from "./numbers.ts";
import { linkKey, linkPurpose } from "./open-request.ts";
import { placeColumns, placeOf, placeRefusals } from "./place.ts";
import { mayFile } from "./policy.ts";
import { Holder, holderOf } from "./progress-shape.ts";
import { channelOf, channels, reporterOf, reporterPhoneColumn, reporterRefusalsOfFiling } from "./reporter.ts";
import { requestLimits } from "./request-limits.ts";
import { attachToRequest } from "./request-photos.ts";
import { routingFactsOf, routingRowOf } from "./routing.ts";
import { searchWords } from "./search.ts";
import { operation } from "./tables.ts";

const FiledRequest = Type.Object({
  number: Type.String(),
  key: nullable(
    Type.String({
      description:
        "the reporter's secret, which gives their rights without signing in; staff who file for them get none",
    }),
  ),
  holder: Holder,
  category: Type.String(),
  dueAt: InstantText,
  firstContactDueAt: InstantText,
  provisional: Type.Boolean({ description: "a year without a confirmed calendar was counted over" }),
});
type FiledRequest = Static<typeof FiledRequest>;

/**
 * The main job begins: what somebody reports is located, classified, routed to the post on duty and given its deadlines,
 * all in one transaction, through whichever door it comes. Filing the same id again is filing it once.
 */
export const fileRequest = operation({
  name: "file-request",
  summary: "Files a request: located, classified, routed to the post on duty, with its deadlines and its number.",
  access: "write",
  permission: mayFile,
  input: Type.Object({
    id: Uuid,
    description: Type.String({ ...personal, minLength: 1, maxLength: 4000, pattern: "\\S" }),
    categoryId: nullable(Uuid),
    answers: Type.Optional(
      Type.Record(
        Type.String({ maxLength: 60, pattern: "^[a-z0-9-]+$" }),
        Type.Union([Type.String({ maxLength: 500 }), Type.Boolean()]),
        { ...personal, maxProperties: 20 },
      ),
    ),
    buildingId: nullable(Uuid),
    address: Type.String({ ...personal, maxLength: 200 }),
    location: nullable(LngLat),
    photoIds: Type.Array(Uuid, { maxItems: 6, uniqueItems: true }),
    reporterName: Type.String({ ...personal, maxLength: 50 }),
    phone: nullable(Type.String({ ...personal, pattern: "^1[3-9]\\d{9}$" })),
    code: nullable(Type.String({ ...personal, maxLength: 12 })),
    channel: Type.Optional(oneOf(channels)),
  }),
  output: FiledRequest,
  refusals: {
    ...reporterRefusalsOfFiling,
    ...placeRefusals,
    ...attachRefusals,
    "category-unknown": 422,
    "answer-missing": 422,
    "too-many-open": 422,
    "request-id-taken": 409,
  },
  async run(context) {
    const { actor, input, tx, now, district, vault, locale, emit, refuse, alreadyDone } = context;
    const reporter = await reporterOf(context);
    const [before, place, category, calendar, sequence, open] = await Promise.all([
      filedBefore(context, input.id),
      placeOf(context, input),
      filingCategory(context, input),
      readCalendar(tx, district),
      nextSequence(tx),
      openCount(context, reporter),
    ]);
    const key = linkKey(vault, input.id);
    const ownKey = actor.kind === "staff" ? null : key;
    if (before) {
      if (!isSameFiling(before, actor, reporter)) throw refuse("request-id-taken");
      alreadyDone();
      return filedOf(before, ownKey);
    }
    if (open >= requestLimits.openPerPhone) throw refuse("too-many-open", { limit: requestLimits.openPerPhone });

    const at = { categoryId: category.id, microGridId: place.microGridId };
    const routing = chooseDuty(await routingFactsOf(context, at));
    const { firstContact, resolution } = deadlinesFor(category.limits, calendar, now, "filed");
    const number = requestNumber(now, district.timeZone, sequence);
    const columns = placeColumns(place, input.address);
    const due = dueColumns({ firstContact, resolution });
    const inserted = await tx
      .insertInto("requests.requests")
      .values({
        district_id: district.id,
        id: input.id,
        number,
        channel: channelOf(actor, input.channel),
        category_id: category.id,
        urgency: category.urgency,
        description: input.description.trim(),
        answers: JSON.stringify(input.answers ?? {}),
        search: sql<string>`array_to_tsvector(${searchWords(input.description, columns.address)}::text[])`,
        ...columns,
        reporter_account_id: reporter.accountId,
        reporter_name: input.reporterName.trim(),
        reporter_phone_encrypted: reporter.phone === null ? null : vault.seal(reporter.phone, reporterPhoneColumn),
        reporter_phone_index: reporter.phoneIndex,
        filed_by_account_id: filedBy(actor),
        client_id: actor.clientId,
        link_hash: vault.index(key, linkPurpose),
        state: "dispatched",
        answerable_post_id: routing.post.id,
        answerable_unit_id: routing.post.unitId,
        level: routing.post.level,
        filed_at: now.toString(),
        ...due,
      })
      .onConflict((conflict) => conflict.columns(["district_id", "id"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!inserted) {
      // Another of the same submissions, sent at the same moment, was first.
      const first = await filedBefore(context, input.id);
      if (!first || !isSameFiling(first, actor, reporter)) throw refuse("request-id-taken");
      alreadyDone();
      return filedOf(first, ownKey);
    }
    const told = {
      kind: "filed" as const,
      postId: actor.kind === "staff" ? (actor.posts[0]?.id ?? null) : null,
      facts: { postId: routing.post.id, dueAt: due.due_at, provisional: due.due_provisional },
    };
    await Promise.all([
      attachPhotos(context, input.photoIds),
      attachToRequest(context, input.id, input.photoIds, "reported"),
      tx
        .insertInto("requests.timeline")
        .values(timelineRow(context, input.id, told))
        .execute(),
      tx
        .insertInto("requests.deadlines")
        .values([firstContact, resolution].map((deadline) => deadlineRow(district, input.id, deadline, now)))
        .execute(),
      tx
        .insertInto("requests.routings")
        .values(routingRow(district, input.id, routingRowOf(routing, at), now))
        .execute(),
    ]);
    emit("request.filed", input.id, { postId: routing.post.id });
    const { post } = routing;
    return {
      number,
      key: ownKey,
      holder:
        locale === "en"
          ? holderOf(post.unitNameEn || post.unitName, post.nameEn || post.name)
          : holderOf(post.unitName, post.name),
      category: locale === "en" ? category.nameEn : category.name,
      dueAt: due.due_at,
      firstContactDueAt: due.first_contact_due_at,
      provisional: due.due_provisional,
    };
  },
});

function filedOf(before: FiledBefore, key: string | null): FiledRequest {
  return {
    number: before.number,
    key,
    holder: holderOf(before.unit, before.post),
    category: before.category,
    dueAt: before.due_at,
    firstContactDueAt: before.first_contact_due_at,
    provisional: before.due_provisional,
  };
}
