import { sql } from "kysely";
import { newId } from "../../../platform/ids.ts";
import type { PostRow, TermRow } from "../directory-rows.ts";
import type { DirectoryTransaction } from "../tables.ts";
import { type Changes, inBatches, type Put, sumOf } from "./changes.ts";

export async function putPosts(tx: DirectoryTransaction, posts: readonly PostRow[]): Promise<Changes> {
  const put = await inBatches(posts, (batch) => putBatchOfPosts(tx, batch));
  return sumOf(posts.length, put);
}

async function putBatchOfPosts(tx: DirectoryTransaction, posts: readonly PostRow[]): Promise<Put> {
  const put = await sql<Put>`
    with put as (
      insert into directory.posts as p (district_id, id, unit_id, area_id, role, name, name_en, backstop)
      select platform.district_id(), r.id, r."unitId", r."areaId", r.role, r.name, r."nameEn", r.backstop
        from jsonb_to_recordset(${JSON.stringify(posts)}::jsonb) as r(id uuid, "unitId" uuid, "areaId" uuid, role text,
               name text, "nameEn" text, backstop boolean)
      on conflict (district_id, id) do update
         set unit_id = excluded.unit_id, area_id = excluded.area_id, role = excluded.role, name = excluded.name,
             name_en = excluded.name_en, backstop = excluded.backstop, version = p.version + 1
       where (p.unit_id, p.area_id, p.role, p.name, p.name_en, p.backstop)
             is distinct from (excluded.unit_id, excluded.area_id, excluded.role, excluded.name, excluded.name_en,
                               excluded.backstop)
      returning xmax = 0 as added
    )
    select count(*) filter (where added) as added, count(*) filter (where not added) as changed from put`.execute(tx);
  return put.rows[0]!;
}

/** A term is known by post, person and first day; what may change is its last day and its manner. */
export async function putTerms(
  tx: DirectoryTransaction,
  now: Temporal.Instant,
  terms: readonly TermRow[],
): Promise<Changes> {
  const put = await inBatches(terms, (batch) => putBatchOfTerms(tx, now, batch));
  return sumOf(terms.length, put);
}

async function putBatchOfTerms(
  tx: DirectoryTransaction,
  now: Temporal.Instant,
  terms: readonly TermRow[],
): Promise<Put> {
  const rows = JSON.stringify(terms.map((term) => ({ ...term, id: newId(now) })));
  const put = await sql<Put>`
    with put as (
      insert into directory.post_terms as t (district_id, id, post_id, person_id, starts_on, ends_on, manner)
      select platform.district_id(), r.id, r."postId", r."personId", r."startsOn", r."endsOn", r.manner
        from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, "postId" uuid, "personId" uuid, "startsOn" date,
               "endsOn" date, manner text)
      on conflict (district_id, post_id, person_id, starts_on) do update
         set ends_on = excluded.ends_on, manner = excluded.manner
       where (t.ends_on, t.manner) is distinct from (excluded.ends_on, excluded.manner)
      returning xmax = 0 as added
    )
    select count(*) filter (where added) as added, count(*) filter (where not added) as changed from put`.execute(tx);
  return put.rows[0]!;
}
