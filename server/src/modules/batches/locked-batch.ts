import { sql } from "kysely";
import type { Batch, Filing, SealedRow } from "./file-rows.ts";

/** The batch for a job that works on it; two jobs never work on one. */
export async function lockBatch({ tx, district }: Filing, batchId: string): Promise<Batch | undefined> {
  const { rows } = await sql<Batch>`
    select id, account_id, locale, posts, total, checked, problem_count, problems_encrypted
      from batches.batches
     where district_id = ${district.id} and id = ${batchId}::uuid and filed_at is null
       for update`.execute(tx);
  return rows[0];
}

/** Its rows in the order of the sheet. */
export async function rowsAfter(
  { tx, district }: Filing,
  { id }: Batch,
  { skip, limit }: { skip: number; limit: number },
): Promise<SealedRow[]> {
  return tx
    .selectFrom("batches.rows")
    .select(["row_number", "row_encrypted"])
    .where("district_id", "=", district.id)
    .where("batch_id", "=", id)
    .orderBy("row_number")
    .offset(skip)
    .limit(limit)
    .execute();
}
