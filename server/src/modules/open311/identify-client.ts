import type { Transaction } from "../../platform/database/transaction.ts";
import { type Actor, anyone } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import { Refusal } from "../../platform/refusals.ts";
import type { Vault } from "../../platform/vault.ts";
import { keyPurpose, type Open311Tables } from "./tables.ts";

/** The program that holds this key. @throws Refusal api-key-wrong for a key that never was or was taken back */
export async function identifyClient(
  tx: Transaction,
  { district, vault, key }: { district: District; vault: Vault; key: string },
): Promise<Actor> {
  const client = await (tx as unknown as Transaction<Open311Tables>)
    .selectFrom("open311.client_keys as key")
    .innerJoin("open311.clients as client", (join) =>
      join.onRef("client.district_id", "=", "key.district_id").onRef("client.id", "=", "key.client_id"),
    )
    .select(["client.id", "client.name"])
    .where("key.district_id", "=", district.id)
    .where("key.key_hash", "=", vault.index(key, keyPurpose))
    .where("key.revoked_at", "is", null)
    .executeTakeFirst();
  if (!client) throw new Refusal("api-key-wrong", 403);
  return { ...anyone, kind: "client", clientId: client.id, name: client.name };
}
