import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { ProblemTables } from "./tables.ts";

/** How many of these requests lie in the area: a problem of a place is shown by what happened there. */
export async function countInArea(
  { tx, district }: { tx: Transaction<ProblemTables>; district: District },
  requestIds: readonly string[],
  areaId: string,
): Promise<number> {
  if (requestIds.length === 0) return 0;
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from requests.placed_requests r
     where r.district_id = ${district.id} and r.request_id = any(${[...requestIds]}::uuid[])
       and ${areaId}::uuid in (r.micro_grid_id, r.grid_id, r.community_id, r.street_id, r.district_area_id)`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}

/** Links what is not linked yet. @returns how many were */
export async function link(
  { tx, district, now }: { tx: Transaction<ProblemTables>; district: District; now: Temporal.Instant },
  problemId: string,
  requestIds: readonly string[],
): Promise<number> {
  if (requestIds.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("standing_problems.linked_requests")
    .values(
      requestIds.map((id) => ({
        district_id: district.id,
        problem_id: problemId,
        request_id: id,
        linked_at: now.toString(),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0);
}
