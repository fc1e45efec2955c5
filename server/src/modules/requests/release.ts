import { sql } from "kysely";
import { Type } from "typebox";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Actor } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import { Uuid } from "../../platform/schemas.ts";
import type { Closing } from "./states.ts";
import type { RequestTables } from "./tables.ts";

/** What staff have gone over and released of a request for everybody. */
export const Released = Type.Object({ words: Type.String(), photoIds: Type.Array(Uuid) });

/** The release in force of `requests.requests as r`; what the reporter has withdrawn is nobody's any more. */
export const releasedJoin = sql`
  left join requests.releases released
    on released.district_id = r.district_id and released.request_id = r.id and released.withdrawn_at is null
   and r.closing is distinct from 'withdrawn'`;

export const inReleaseColumns = sql`released.words as released_words, released.photo_ids as released_photo_ids`;

export interface InRelease {
  released_words: string | null;
  released_photo_ids: string[] | null;
}

export function releasedOf({ released_words, released_photo_ids }: InRelease) {
  return released_words === null ? null : { words: released_words, photoIds: released_photo_ids ?? [] };
}

/** Whoever took a request back did not want it known. */
export function releaseRefusalOf({ closing }: { closing: Closing | null }): "wrong-state" | null {
  return closing === "withdrawn" ? "wrong-state" : null;
}

/** @returns whether there was a release in force */
export async function withdrawCurrent(
  {
    tx,
    district,
    now,
    actor,
  }: { tx: Transaction<RequestTables>; district: District; now: Temporal.Instant; actor: Actor },
  requestId: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("requests.releases")
    .set({ withdrawn_at: now.toString(), withdrawn_by_account_id: actor.accountId })
    .where("district_id", "=", district.id)
    .where("request_id", "=", requestId)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
