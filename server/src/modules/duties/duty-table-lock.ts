import { type QueryExecutorProvider, sql } from "kysely";

/** "duti" in ASCII: the key under which changes of a district's duty table wait for each other. */
const dutyTable = 0x64757469;

/** Changes of the duty table are rare and small: one at a time in a district, so that none builds on a passed state. */
export async function lockDutyTable(tx: QueryExecutorProvider, districtId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${dutyTable}::integer, ${districtId}::integer)`.execute(tx);
}
