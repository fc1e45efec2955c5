import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Actor } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { Vault } from "../../platform/vault.ts";
import type { Satisfaction } from "./moves.ts";
import { linkPurpose } from "./open-request.ts";
import type { RequestTables } from "./tables.ts";

/** The column that a joined resident's phone is sealed for. */
export const joinedPhoneColumn = "requests.joined_residents.phone";

/** Somebody who met the same matter and follows this request. */
export interface JoinedResident {
  id: string;
  rated_at: string | null;
  solved: boolean | null;
  satisfaction: Satisfaction | null;
  phone_index: Buffer;
}

/** Hangs on the request too: the same id sent for another request opens nothing of this one. */
export function joinedKey(vault: Vault, requestId: string, joinedId: string): string {
  return vault.index(`${requestId} ${joinedId}`, "joined-key").toString("base64url");
}

interface Asking {
  tx: Transaction<RequestTables>;
  district: District;
  actor: Actor;
  vault: Vault;
  input: { key?: string };
}

/** Who asks, where they have joined the request: by the key of their own link, or signed in with the phone they joined with. */
export async function joinedResident(
  { tx, district, actor, vault, input }: Asking,
  requestId: string,
): Promise<JoinedResident | undefined> {
  const accountId = actor.kind === "resident" ? actor.accountId : null;
  const key = input.key === undefined ? null : vault.index(input.key, linkPurpose);
  if (accountId === null && key === null) return undefined;
  const { rows } = await sql<JoinedResident>`
    select j.id, j.rated_at, j.solved, j.satisfaction, j.phone_index
      from requests.joined_residents j
     where j.district_id = ${district.id} and j.request_id = ${requestId}::uuid and j.left_at is null
       and (j.link_hash = ${key}::bytea
            or j.phone_index = (select own.phone_index from identity.account_phones own
                                 where own.district_id = ${district.id} and own.account_id = ${accountId}::uuid))
     order by j.id limit 1`.execute(tx);
  return rows[0];
}

/** Who has this phone, where they have joined the request. */
export async function joinedByPhone(
  { tx, district }: Pick<Asking, "tx" | "district">,
  requestId: string,
  phoneIndex: Buffer,
): Promise<JoinedResident | undefined> {
  const { rows } = await sql<JoinedResident>`
    select j.id, j.rated_at, j.solved, j.satisfaction, j.phone_index
      from requests.joined_residents j
     where j.district_id = ${district.id} and j.request_id = ${requestId}::uuid and j.phone_index = ${phoneIndex}
       and j.left_at is null`.execute(tx);
  return rows[0];
}

/** How many residents follow a request of `requests.requests as r` beside its reporter. */
export const joinedCount: RawBuilder<number> = sql<number>`
  (select count(*)::integer from requests.joined_residents j
    where j.district_id = r.district_id and j.request_id = r.id and j.left_at is null)`;

export async function countJoined(
  { tx, district }: Pick<Asking, "tx" | "district">,
  requestId: string,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select ${joinedCount} as count from requests.requests r
     where r.district_id = ${district.id} and r.id = ${requestId}::uuid`.execute(tx);
  return rows[0]?.count ?? 0;
}
