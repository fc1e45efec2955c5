import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Locale } from "../../platform/locale.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { Vault } from "../../platform/vault.ts";
import type { CategoryQuestion } from "../categories/index.ts";
import { type RoutingReason, routingSentence } from "../duties/index.ts";
import { spansOf } from "./clocks.ts";
import type { OpenRequest } from "./open-request.ts";
import { readerOf, readTimeline } from "./read-timeline.ts";
import { maskedPhone } from "./reporter.ts";
import { inLanguage, type LineRow, lineColumns, lineJoins, lineOf } from "./request-line.ts";
import { sentenceOf } from "./sentences.ts";
import { reasonInWords } from "./suspension-reasons.ts";
import type { RequestTables } from "./tables.ts";

interface Reading {
  tx: Transaction<RequestTables>;
  district: District;
  locale: Locale;
  now: Temporal.Instant;
  vault: Vault;
}

/** Everything of a request that staff read, in two round trips: what hangs on it, then the names that it speaks of. */
export async function readStory(context: Reading, request: OpenRequest) {
  const { vault } = context;
  const [own, timeline, photos, routings, deadlines, holders] = await Promise.all([
    readOwn(context, request.id),
    readTimeline(context, request.id),
    readPhotos(context, request.id),
    readRoutings(context, request.id),
    readDeadlines(context, request.id),
    readHolders(context, request.answerable_post_id),
  ]);
  const [reader, people] = await Promise.all([readerOf(context, timeline), readPeople(context, timeline)]);
  return {
    ...lineOf(own, context.now),
    description: own.description,
    answers: own.answers,
    where: {
      address: own.place,
      buildingId: own.building_id,
      buildingName: own.building_name,
      location: own.location && { lng: own.location.x, lat: own.location.y },
      microGrid: own.micro_grid,
      grid: own.grid,
      community: own.community,
      street: own.street,
    },
    categoryId: request.category_id,
    channel: own.channel,
    reporter: {
      namePresent: own.reporter_name !== "",
      phoneMasked: maskedPhone(vault, own.reporter_phone_encrypted),
    },
    timeline: timeline.map((entry) => ({
      id: entry.id,
      at: entry.at,
      kind: entry.kind,
      sentence: sentenceOf(entry, reader),
      words: entry.words,
      who: (entry.account_id && people.get(entry.account_id)) || null,
    })),
    photos,
    routing: routings.map(({ at, reason }) => ({
      at,
      sentence: routingSentence(reason, context.locale),
      rule: reason.rule,
    })),
    deadlines,
    holders,
    spans: spansOf(timeline, context.now),
    suspension:
      request.suspension_reason === null || request.review_at === null
        ? null
        : { reason: reasonInWords(request.suspension_reason, context.locale), reviewAt: request.review_at },
    approval: approvalOf(request, own.approval_post_name, context.locale),
  };
}

function approvalOf(request: OpenRequest, postName: string | null, locale: Locale) {
  const { approval_kind: kind, approval_reason: reason, approval_until: until, approval_amount: amount } = request;
  if (kind === null || until === null) return null;
  return {
    kind,
    reason: reason === null ? null : reasonInWords(reason, locale),
    until,
    amount,
    post: postName ?? "",
  };
}

interface OwnRow extends LineRow {
  description: string;
  answers: Record<string, string | boolean>;
  building_id: string | null;
  building_name: string | null;
  location: { x: number; y: number } | null;
  micro_grid: string;
  grid: string;
  street: string;
  channel: string;
  reporter_name: string;
  reporter_phone_encrypted: Buffer | null;
  approval_post_name: string | null;
}

async function readOwn({ tx, district, locale }: Reading, requestId: string): Promise<OwnRow> {
  const { rows } = await sql<OwnRow>`
    select ${lineColumns(locale)}, r.description, r.answers, r.building_id, b.name as building_name, r.location,
           ${inLanguage(locale, "mg")} as micro_grid, ${inLanguage(locale, "g")} as grid,
           ${inLanguage(locale, "s")} as street, r.channel, r.reporter_name, r.reporter_phone_encrypted,
           ${inLanguage(locale, "a")} as approval_post_name
      from requests.requests r ${lineJoins}
      join directory.area_names mg on mg.district_id = r.district_id and mg.id = r.micro_grid_id
      join directory.area_names g on g.district_id = r.district_id and g.id = r.grid_id
      join directory.area_names s on s.district_id = r.district_id and s.id = r.street_id
      left join directory.staffed_posts a on a.district_id = r.district_id and a.id = r.approval_post_id
      left join directory.places b on b.district_id = r.district_id and b.building_id = r.building_id
     where r.district_id = ${district.id} and r.id = ${requestId}::uuid`.execute(tx);
  return rows[0]!;
}

async function readPhotos({ tx, district }: Reading, requestId: string) {
  const { rows } = await sql<{ id: string; kind: "reported" | "solution" }>`
    select photo_id as id, kind from requests.request_photos
     where district_id = ${district.id} and request_id = ${requestId}::uuid
     order by kind, sort`.execute(tx);
  return rows;
}

async function readRoutings({ tx, district }: Reading, requestId: string) {
  const { rows } = await sql<{ at: string; reason: RoutingReason }>`
    select at, reason from requests.routings
     where district_id = ${district.id} and request_id = ${requestId}::uuid
     order by id desc`.execute(tx);
  return rows;
}

async function readDeadlines({ tx, district }: Reading, requestId: string) {
  const rows = await tx
    .selectFrom("requests.deadlines")
    .select(["kind", "due_at", "provisional", "reason", "limit_amount", "limit_unit"])
    .where("district_id", "=", district.id)
    .where("request_id", "=", requestId)
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({
    kind: row.kind as "first-contact" | "resolution",
    dueAt: row.due_at,
    provisional: row.provisional,
    reason: row.reason,
    limit: { amount: row.limit_amount, unit: row.limit_unit },
  }));
}

async function readHolders({ tx, district }: Reading, postId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("directory.held_posts")
    .select("person_name")
    .where("district_id", "=", district.id)
    .where("id", "=", postId)
    .orderBy("person_name")
    .execute();
  return rows.map((row) => row.person_name ?? "");
}

/** The names of the staff who did something; the reporter's account names nobody here. */
async function readPeople(
  { tx, district }: Reading,
  timeline: readonly { account_id: string | null; actor_kind: string }[],
): Promise<Map<string, string>> {
  const ids = timeline.flatMap((entry) =>
    entry.actor_kind === "staff" && entry.account_id ? [entry.account_id] : [],
  );
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("identity.account_names")
    .select(["id", "display_name"])
    .where("district_id", "=", district.id)
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id ?? "", row.display_name ?? ""]));
}

/** The reporter's answers beside the questions they answer, in the category's order. */
export function answersInWords(
  answers: Readonly<Record<string, string | boolean>>,
  questions: readonly CategoryQuestion[],
  locale: Locale,
): { words: string; answer: string }[] {
  return questions.flatMap(({ code, zh, en, kind, choices }) => {
    const answer = answers[code];
    if (answer === undefined || answer === "") return [];
    const words = locale === "en" ? en : zh;
    if (kind === "yes-no") return [{ words, answer: yesNo(answer === true || answer === "true", locale) }];
    const choice = choices?.find((candidate) => candidate.code === answer);
    return [{ words, answer: choice ? (locale === "en" ? choice.en : choice.zh) : String(answer) }];
  });
}

function yesNo(yes: boolean, locale: Locale): string {
  if (locale === "en") return yes ? "Yes" : "No";
  return yes ? "是" : "否";
}
