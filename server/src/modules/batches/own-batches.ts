import { sql } from "kysely";
import type { Context } from "../../platform/operations/operation.ts";
import type { BatchRecord } from "./batch-line.ts";
import { filedKeptFor, keptFor } from "./limits.ts";
import type { BatchTables } from "./tables.ts";

const mostListed = 50;

export interface OwnBatch extends BatchRecord {
  format: "xlsx" | "csv";
  sheet_encrypted: Buffer | null;
  problems_encrypted: Buffer;
}

type Reading = Pick<Context<BatchTables, unknown, never>, "tx" | "now" | "district" | "actor">;

/** What the actor sent in and what has not outlived its time; one of them, or all without their content. */
export async function readOwn({ tx, now, district, actor }: Reading, batchId: string | null): Promise<OwnBatch[]> {
  const { rows } = await sql<OwnBatch>`
    select id, file_name, started_at, total, checked, problem_count, repeated, asked_at, filed_at, format,
           case when ${batchId}::uuid is not null then sheet_encrypted end as sheet_encrypted,
           case when ${batchId}::uuid is not null then problems_encrypted end as problems_encrypted
      from batches.batches
     where district_id = ${district.id} and account_id = ${actor.accountId}::uuid
       and (${batchId}::uuid is null or id = ${batchId}::uuid)
       and started_at > case when filed_at is null then ${now.subtract(keptFor).toString()}::timestamptz
                             else ${now.subtract(filedKeptFor).toString()}::timestamptz end
     order by started_at desc, id desc
     limit ${mostListed}`.execute(tx);
  return rows;
}
