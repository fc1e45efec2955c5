import { sql } from "kysely";
import type { Context } from "../../platform/operations/operation.ts";
import type { ExportRow } from "./export-line.ts";
import { keptFor } from "./limits.ts";
import type { ExportTables } from "./tables.ts";

const mostListed = 50;

/** What the actor started and what has not outlived its day; one of them, or all. */
export async function readOwn(
  { tx, now, district, actor }: Pick<Context<ExportTables, unknown, never>, "tx" | "now" | "district" | "actor">,
  exportId: string | null,
): Promise<ExportRow[]> {
  const { rows } = await sql<ExportRow>`
    select id, started_at, total, written, cut_off, finished_at from exports.exports
     where district_id = ${district.id} and account_id = ${actor.accountId}::uuid
       and (${exportId}::uuid is null or id = ${exportId}::uuid)
       and started_at > ${now.subtract(keptFor).toString()}::timestamptz
     order by started_at desc, id desc
     limit ${mostListed}`.execute(tx);
  return rows;
}
