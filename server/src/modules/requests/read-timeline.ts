import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Locale } from "../../platform/locale.ts";
import type { District } from "../../platform/operations/operation.ts";
import { inLanguage } from "./request-line.ts";
import type { SentenceReader, ToldEntry } from "./sentences.ts";
import type { RequestTables } from "./tables.ts";

/** A row of the timeline as it is read. */
export interface TimelineRow extends ToldEntry {
  id: string;
  at: string;
  audience: "resident" | "staff";
  account_id: string | null;
  words: string;
}

interface Reading {
  tx: Transaction<RequestTables>;
  district: District;
  locale: Locale;
  now: Temporal.Instant;
}

/** The story of a request, the newest first. */
export async function readTimeline({ tx, district }: Reading, requestId: string): Promise<TimelineRow[]> {
  const { rows } = await sql<TimelineRow>`
    select id, at, kind, audience, actor_kind, account_id, post_id, words, facts
      from requests.timeline
     where district_id = ${district.id} and request_id = ${requestId}::uuid
     order by id desc
     limit 500`.execute(tx);
  return rows;
}

/** Looks up the names that the entries speak of, once for all, and gives the reader who words them. */
export async function readerOf(
  { tx, district, locale, now }: Reading,
  entries: readonly ToldEntry[],
): Promise<SentenceReader> {
  const ids = entries
    .flatMap(({ post_id, facts }) => [post_id, facts.postId, facts.categoryId])
    .filter((id) => id != null);
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, ${inLanguage(locale, "p")} as name from directory.staffed_posts p
     where p.district_id = ${district.id} and p.id = any(${ids}::uuid[])
    union all
    select c.id, ${inLanguage(locale, "c")} as name from categories.category_names c
     where c.district_id = ${district.id} and c.id = any(${ids}::uuid[])`.execute(tx);
  return { locale, now, timeZone: district.timeZone, names: new Map(rows.map(({ id, name }) => [id, name])) };
}
