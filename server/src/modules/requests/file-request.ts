import { type Static, Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { InstantText, LngLat, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { chooseDuty } from "../duties/index.ts";
import { attachPhotos, attachRefusals } from "../photos/index.ts";
import { deadlineRow, routingRow, timelineRow } from "./change-request.ts";
import { deadlinesFor, dueColumns } from "./deadlines.ts";
import { type FiledBefore, filedBefore, filedBy, isSameFiling } from "./filed-before.ts";
import { fileable, filingCategoryId } from "./filing-category.ts";
import { filingFacts } from "./filing-facts.ts";
import { requestNumber } from "./numbers.ts";
import { linkKey, linkPurpose } from "./open-request.ts";
import { placeColumns, placeRefusals, whereaboutsOf } from "./place.ts";
import { mayFile } from "./policy.ts";
import { Holder, holderOf } from "./progress-shape.ts";
import {
  channelOf,
  channels,
  provenReporter,
  reporterOf,
  reporterPhoneColumn,
  reporterRefusalsOfFiling,
} from "./reporter.ts";
import { requestLimits } from "./request-limits.ts";
import { attachToRequest } from "./request-photos.ts";
import { routingFactsFor, routingRowOf } from "./routing.ts";
import { searchVector } from "./search.ts";
import { operation } from "./tables.ts";
import { writeFiling } from "./write-filing.ts";

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
    location: nullable(Type.Object(LngLat.properties, personal)),
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
    const proven = await provenReporter(context);
    const [whereabouts, categoryId] = await Promise.all([
      whereaboutsOf(context, input),
      filingCategoryId(context, input),
    ]);
    const facts = await filingFacts(context, { id: input.id, reporter: proven, whereabouts, categoryId });
    const reporter = reporterOf(vault, proven, facts.ownPhone);
    const key = linkKey(vault, input.id);
    const ownKey = actor.kind === "staff" ? null : key;
    const again = (before: FiledBefore | undefined) => {
      if (!before || !isSameFiling(before, actor, reporter)) throw refuse("request-id-taken");
      alreadyDone();
      return filedOf(before, ownKey);
    };
    if (facts.before) return again(facts.before);
    const { place } = facts;
    if (!place) throw refuse("place-unknown");
    const category = fileable(context, facts.category, input);
    const limit = requestLimits.openPerPhone;
    if (facts.openCount >= limit) throw refuse("too-many-open", { limit });

    const at = { categoryId: category.id, microGridId: place.microGridId };
    const routing = chooseDuty(routingFactsFor(at, facts.routing));
    const { firstContact, resolution } = deadlinesFor(category.limits, facts.calendar, now, "filed");
    const number = requestNumber(now, district.timeZone, facts.sequence);
    const columns = placeColumns(place, input.address);
    const due = dueColumns({ firstContact, resolution });
    const written = await writeFiling(tx, {
      request: {
        district_id: district.id,
        id: input.id,
        number,
        channel: channelOf(actor, input.channel),
        category_id: category.id,
        urgency: category.urgency,
        description: input.description.trim(),
        answers: JSON.stringify(input.answers ?? {}),
        search: searchVector(input.description, columns),
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
        clock_since: now.toString(),
        ...due,
      },
      told: timelineRow(context, input.id, {
        kind: "filed",
        postId: actor.kind === "staff" ? (actor.posts[0]?.id ?? null) : null,
        facts: { postId: routing.post.id, dueAt: due.due_at, provisional: due.due_provisional },
      }),
      deadlines: [
        deadlineRow(district, input.id, firstContact, now),
        deadlineRow(district, input.id, resolution, now),
      ],
      routing: routingRow(district, input.id, routingRowOf(routing, at), now),
    });
    // Another of the same submissions, sent at the same moment, was first.
    if (!written) return again(await filedBefore(context, input.id));
    await Promise.all([
      attachPhotos(context, input.photoIds),
      attachToRequest(context, input.id, input.photoIds, "reported"),
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
    category: before.category_name,
    dueAt: before.due_at,
    firstContactDueAt: before.first_contact_due_at,
    provisional: before.due_provisional,
  };
}
