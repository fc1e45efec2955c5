/** How other modules gather requests, and let the units that are asked to help read them. */
import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Locale } from "../../platform/locale.ts";
import type { Actor } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import { type LineRow, lineColumns, lineJoins, lineOf, type RequestLine } from "./request-line.ts";
import { visibleTo } from "./scope.ts";
import type { RequestState } from "./states.ts";
import type { RequestTables } from "./tables.ts";

interface Asking {
  /** The caller's own; what is read here are this module's tables. */
  tx: unknown;
  district: District;
}

export interface RequestInSight {
  id: string;
  number: string;
  state: RequestState;
  category_id: string;
  address: string;
  micro_grid_id: string;
  grid_id: string;
  community_id: string;
  street_id: string;
  district_area_id: string;
}

/** Those of these requests that the actor sees, in the order asked for. */
export async function requestsInSight(
  { tx, district, actor }: Asking & { actor: Actor },
  ids: readonly string[],
): Promise<RequestInSight[]> {
  const { rows } = await sql<RequestInSight>`
    select r.id, r.number, r.state, r.category_id, r.address, r.micro_grid_id, r.grid_id, r.community_id, r.street_id,
           r.district_area_id
      from requests.requests r
     where r.district_id = ${district.id} and r.id = any(${ids}::uuid[]) and ${visibleTo(actor)}`.execute(
    tx as Transaction<RequestTables>,
  );
  return ids.flatMap((id) => rows.find((row) => row.id === id.toLowerCase()) ?? []);
}

/** Lines of these requests, whoever asks: the caller has decided that they may be read. */
export async function readLines(
  { tx, district, locale, now }: Asking & { locale: Locale; now: Temporal.Instant },
  ids: readonly string[],
): Promise<RequestLine[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<LineRow>`
    select ${lineColumns(locale)} from requests.requests r ${lineJoins}
     where r.district_id = ${district.id} and r.id = any(${ids}::uuid[])`.execute(tx as Transaction<RequestTables>);
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map((row) => lineOf(row, now)));
}

/** From now on these units read these requests, without the reporter's contact and without acting on them. */
export async function shareRequests(
  { tx, district, now }: Asking & { now: Temporal.Instant },
  requestIds: readonly string[],
  unitIds: readonly string[],
): Promise<void> {
  const rows = requestIds.flatMap((requestId) =>
    unitIds.map((unitId) => ({
      district_id: district.id,
      request_id: requestId,
      unit_id: unitId,
      since: now.toString(),
    })),
  );
  if (rows.length === 0) return;
  await (tx as Transaction<RequestTables>)
    .insertInto("requests.shared_requests")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
