import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { operation } from "./tables.ts";

/** Takes all keys of a program back: it can read what everybody reads, and file nothing any more. */
export const revokeClient = operation({
  name: "revoke-client",
  summary: "Takes all keys of a program back",
  access: "write",
  permission: onlySystem,
  input: Type.Object({ name: Type.String({ minLength: 1, maxLength: 100 }) }),
  output: Type.Object({ revoked: Type.Integer({ description: "how many keys were still good" }) }),
  refusals: { "client-unknown": 404 },
  async run({ input: { name }, tx, now, district, refuse, emit, alreadyDone }) {
    const client = await tx
      .selectFrom("open311.clients")
      .select("id")
      .where("district_id", "=", district.id)
      .where("name", "=", name)
      .executeTakeFirst();
    if (!client) throw refuse("client-unknown", { name });
    const revoked = await tx
      .updateTable("open311.client_keys")
      .set({ revoked_at: now.toString() })
      .where("district_id", "=", district.id)
      .where("client_id", "=", client.id)
      .where("revoked_at", "is", null)
      .returning("key_hash")
      .execute();
    if (revoked.length > 0) emit("client.revoked", client.id);
    else alreadyDone();
    return { revoked: revoked.length };
  },
});
