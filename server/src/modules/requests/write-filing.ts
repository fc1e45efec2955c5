import { type InsertObject, type RawBuilder, sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { deadlineRow, routingRow, timelineRow } from "./change-request.ts";
import type { RequestTables } from "./tables.ts";

interface Filing {
  request: InsertObject<RequestTables, "requests.requests">;
  told: ReturnType<typeof timelineRow>;
  deadlines: [ReturnType<typeof deadlineRow>, ReturnType<typeof deadlineRow>];
  /** Null where somebody chose the post, not the duty table. */
  routing: ReturnType<typeof routingRow> | null;
}

/**
 * The request and what begins with it, in one statement.
 * @returns false, with nothing written, when there is a request of this id
 */
export async function writeFiling(
  tx: Transaction<RequestTables>,
  { request, told, deadlines, routing }: Filing,
): Promise<boolean> {
  const filed = tx
    .insertInto("requests.requests")
    .values(request)
    .onConflict((conflict) => conflict.columns(["district_id", "id"]).doNothing())
    .returning("id");
  const { rows } = await sql<{ id: string }>`
    with filed as (${filed}),
         told as (${besideFiled("requests.timeline", told)}),
         first_contact as (${besideFiled("requests.deadlines", deadlines[0])}),
         resolution as (${besideFiled("requests.deadlines", deadlines[1])})
         ${routing ? sql`, routed as (${besideFiled("requests.routings", routing)})` : sql``}
    select id from filed`.execute(tx);
  return rows.length === 1;
}

function besideFiled(table: keyof RequestTables, row: Record<string, unknown>): RawBuilder<unknown> {
  const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
  return sql`insert into ${sql.table(table)} (${columns}) select ${sql.join(Object.values(row))} from filed`;
}
