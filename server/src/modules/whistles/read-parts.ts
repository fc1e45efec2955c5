import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Locale } from "../../platform/locale.ts";
import type { District } from "../../platform/operations/operation.ts";
import { inLanguage } from "./names.ts";
import { whistleSentence } from "./sentences.ts";
import type { WhistleParts } from "./show-whistle.ts";
import type { WhistleTables } from "./tables.ts";
import type { ToldFacts, ToldKind } from "./told.ts";

interface Reading {
  tx: Transaction<WhistleTables>;
  district: District;
  locale: Locale;
  now: Temporal.Instant;
}

type Rows<Key extends keyof WhistleParts> = WhistleParts[Key] extends (infer Row)[] ? Row : never;

/** All that hangs on a whistle, in statements that travel together. */
export async function readParts(reading: Reading, whistleId: string): Promise<WhistleParts> {
  const [head, calls, duties, visits, attendance, photos, path, assessments, timeline] = await Promise.all([
    readHead(reading, whistleId),
    readCalls(reading, whistleId),
    readDuties(reading, whistleId),
    readVisits(reading, whistleId),
    readAttendance(reading, whistleId),
    readPhotos(reading, whistleId),
    readPath(reading, whistleId),
    readAssessments(reading, whistleId),
    readTimeline(reading, whistleId),
  ]);
  const photosOf = (id: string) =>
    photos.filter(({ visit_id, duty_id }) => (visit_id ?? duty_id) === id).map(({ photo_id }) => photo_id);
  return {
    ...head,
    calls,
    duties: duties.map((duty) => ({ ...duty, photoIds: photosOf(duty.id) })),
    visits: visits.map((visit) => ({
      ...visit,
      attendance: attendance
        .filter(({ visit_id }) => visit_id === visit.id)
        .map(({ unit_id, came }) => ({ unitId: unit_id, came })),
      photoIds: photosOf(visit.id),
    })),
    path,
    assessments,
    timeline,
  };
}

type Head = Pick<
  WhistleParts,
  | "words"
  | "category"
  | "place"
  | "street"
  | "community"
  | "caller"
  | "standingProblemId"
  | "blownAt"
  | "doneAt"
  | "solved"
  | "assessUntil"
  | "closedAt"
>;

async function readHead({ tx, district, locale }: Reading, whistleId: string): Promise<Head> {
  const { rows } = await sql<Omit<Head, "caller"> & { callerPost: string; callerUnit: string }>`
    select w.words, ${inLanguage(locale, "k")} as category, w.place, ${inLanguage(locale, "s")} as street,
           ${inLanguage(locale, "m")} as community, ${inLanguage(locale, "p")} as "callerPost",
           ${inLanguage(locale, "p", "unit_name")} as "callerUnit", w.blown_at as "blownAt", w.done_at as "doneAt",
           w.standing_problem_id as "standingProblemId", w.solved, w.assess_until as "assessUntil", w.closed_at as "closedAt"
      from whistles.whistles w
      join directory.staffed_posts p on p.district_id = w.district_id and p.id = w.caller_post_id
      join directory.area_names s on s.district_id = w.district_id and s.id = w.street_id
      left join directory.area_names m on m.district_id = w.district_id and m.id = w.community_id
      left join categories.category_names k on k.district_id = w.district_id and k.id = w.category_id
     where w.district_id = ${district.id} and w.id = ${whistleId}::uuid`.execute(tx);
  const { callerPost, callerUnit, ...head } = rows[0]!;
  return { ...head, caller: { post: callerPost, unit: callerUnit } };
}

async function readCalls({ tx, district, locale }: Reading, whistleId: string): Promise<Rows<"calls">[]> {
  const { rows } = await sql<Rows<"calls">>`
    select c.id, c.unit_id as "unitId", ${inLanguage(locale, "p", "unit_name")} as unit,
           ${inLanguage(locale, "p")} as post, c.chosen_by as "chosenBy", c.lead, c.state, c.due_at as "dueAt",
           c.provisional, c.reported_in_at as "reportedInAt", c.in_time as "inTime", c.late_since as "lateSince",
           c.climbed_to as "climbedTo"
      from whistles.calls c
      join directory.staffed_posts p on p.district_id = c.district_id and p.id = c.post_id
     where c.district_id = ${district.id} and c.whistle_id = ${whistleId}::uuid
     order by c.lead desc, c.id`.execute(tx);
  return rows;
}

async function readDuties({ tx, district, locale }: Reading, whistleId: string) {
  const { rows } = await sql<Omit<Rows<"duties">, "photoIds">>`
    select d.id, d.unit_id as "unitId", ${inLanguage(locale, "p", "unit_name")} as unit, d.words, d.state,
           d.due_at as "dueAt", d.done_at as "doneAt", d.in_time as "inTime", d.late_since as "lateSince",
           d.climbed_to as "climbedTo"
      from whistles.duties d
      join directory.staffed_posts p on p.district_id = d.district_id and p.id = d.post_id
     where d.district_id = ${district.id} and d.whistle_id = ${whistleId}::uuid
     order by d.given_at, d.id`.execute(tx);
  return rows;
}

async function readVisits({ tx, district }: Reading, whistleId: string) {
  const { rows } = await sql<Omit<Rows<"visits">, "attendance" | "photoIds">>`
    select id, starts_at as "startsAt", place, words from whistles.visits
     where district_id = ${district.id} and whistle_id = ${whistleId}::uuid
     order by starts_at, id`.execute(tx);
  return rows;
}

async function readAttendance({ tx, district }: Reading, whistleId: string) {
  return tx
    .selectFrom("whistles.attendance")
    .select(["visit_id", "unit_id", "came"])
    .where("district_id", "=", district.id)
    .where("whistle_id", "=", whistleId)
    .orderBy("noted_at")
    .execute();
}

async function readPhotos({ tx, district }: Reading, whistleId: string) {
  return tx
    .selectFrom("whistles.whistle_photos")
    .select(["photo_id", "visit_id", "duty_id"])
    .where("district_id", "=", district.id)
    .where("whistle_id", "=", whistleId)
    .orderBy("sort")
    .execute();
}

async function readPath({ tx, district }: Reading, whistleId: string): Promise<Rows<"path">[]> {
  const { rows } = await sql<Rows<"path">>`
    select id, words, done_at as "doneAt" from whistles.path_steps
     where district_id = ${district.id} and whistle_id = ${whistleId}::uuid and dropped_at is null
     order by sort, id`.execute(tx);
  return rows;
}

async function readAssessments({ tx, district, locale }: Reading, whistleId: string): Promise<Rows<"assessments">[]> {
  const { rows } = await sql<Rows<"assessments">>`
    select a.side, a.unit_id as "unitId", ${inLanguage(locale, "p", "unit_name")} as unit, a.at, a.came,
           a.in_time as "inTime", a.solved, a.warranted, a.clear, a.words
      from whistles.assessments a
      join whistles.calls c on c.district_id = a.district_id and c.whistle_id = a.whistle_id and c.unit_id = a.unit_id
      join directory.staffed_posts p on p.district_id = c.district_id and p.id = c.post_id
     where a.district_id = ${district.id} and a.whistle_id = ${whistleId}::uuid
     order by a.side, a.id`.execute(tx);
  return rows;
}

interface TimelineRow {
  id: string;
  at: string;
  kind: ToldKind;
  words: string;
  facts: ToldFacts;
  who: string | null;
}

/** The newest first. */
async function readTimeline({ tx, district, locale, now }: Reading, whistleId: string): Promise<Rows<"timeline">[]> {
  const { rows } = await sql<TimelineRow>`
    select t.id, t.at, t.kind, t.words, t.facts, a.display_name as who
      from whistles.timeline t
      left join identity.account_names a on a.district_id = t.district_id and a.id = t.account_id
     where t.district_id = ${district.id} and t.whistle_id = ${whistleId}::uuid
     order by t.id desc
     limit 500`.execute(tx);
  const reader = { locale, timeZone: district.timeZone, now };
  return rows.map(({ id, at, kind, words, facts, who }) => ({
    id,
    at,
    kind,
    sentence: whistleSentence({ kind, facts }, reader),
    words,
    who,
    callId: facts.callId ?? null,
    dutyId: facts.dutyId ?? null,
  }));
}
