import { randomBytes } from "node:crypto";
import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { onlySystem } from "../../platform/operations/actor.ts";
import { keyPurpose, operation } from "./tables.ts";

/**
 * Gives a program a new key for filing, for the command line `open311-key NAME`. The same name again gives one more key,
 * so that a program can change over; only a hash is kept, so the key is told this once.
 */
export const openClient = operation({
  name: "open-client",
  summary: "Gives a program a new key for the open interface",
  access: "write",
  permission: onlySystem,
  input: Type.Object({ name: Type.String({ minLength: 1, maxLength: 100 }) }),
  output: Type.Object({ key: Type.String() }),
  refusals: {},
  async run({ input: { name }, tx, now, district, vault, emit }) {
    const key = `linli-${randomBytes(24).toString("base64url")}`;
    const ofName = tx
      .selectFrom("open311.clients")
      .select("id")
      .where("district_id", "=", district.id)
      .where("name", "=", name);
    const made = await tx
      .insertInto("open311.clients")
      .values({ district_id: district.id, id: newId(now), name, created_at: now.toString() })
      .onConflict((conflict) => conflict.columns(["district_id", "name"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    const client = made ?? (await ofName.executeTakeFirstOrThrow());
    await tx
      .insertInto("open311.client_keys")
      .values({
        district_id: district.id,
        key_hash: vault.index(key, keyPurpose),
        client_id: client.id,
        created_at: now.toString(),
        revoked_at: null,
      })
      .execute();
    emit("client.key-given", client.id);
    return { key };
  },
});
