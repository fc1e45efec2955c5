import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { Uuid } from "../../platform/schemas.ts";
import { checkAddress } from "./open-endpoint.ts";
import { keepsWebhooks } from "./policy.ts";
import type { Reach } from "./reachable.ts";
import { Address, addressRefusals, Kinds, Note } from "./schemas.ts";
import { newSecret } from "./sign.ts";
import { operation, secretColumn } from "./tables.ts";

const mostWebhooks = 50;

/** The administrator lets another program be told of public facts. The secret is answered once, here. */
export const registerWebhook = (reach: Reach) =>
  operation({
    name: "register-webhook",
    summary:
      "Registers an address that is told of public facts, and answers the secret its messages are signed with.",
    access: "write",
    permission: keepsWebhooks,
    input: Type.Object({ id: Uuid, address: Address, note: Note, kinds: Kinds }),
    output: Type.Object({ secret: Type.String() }),
    refusals: { ...addressRefusals, "webhook-id-taken": 409, "too-many-webhooks": 422 },
    async run({ input, tx, now, district, vault, refuse, emit, alreadyDone }) {
      const registered = await tx
        .selectFrom("webhooks.endpoints as e")
        .leftJoin("webhooks.secrets as s", (join) =>
          join.onRef("s.district_id", "=", "e.district_id").onRef("s.endpoint_id", "=", "e.id"),
        )
        .select(["e.id", "e.address", "s.secret_encrypted"])
        .where("e.district_id", "=", district.id)
        .where((where) => where.or([where("e.removed_at", "is", null), where("e.id", "=", input.id)]))
        .orderBy("s.id", "desc")
        .execute();
      const before = registered.find(({ id }) => id === input.id);
      if (before) {
        if (before.address !== input.address || !before.secret_encrypted) throw refuse("webhook-id-taken");
        alreadyDone();
        return { secret: vault.open(before.secret_encrypted, secretColumn) };
      }
      if (new Set(registered.map(({ id }) => id)).size >= mostWebhooks) {
        throw refuse("too-many-webhooks", { limit: mostWebhooks });
      }
      await checkAddress(refuse, input.address, reach);
      const secret = newSecret();
      await tx
        .insertInto("webhooks.endpoints")
        .values({
          district_id: district.id,
          id: input.id,
          address: input.address,
          note: input.note.trim(),
          kinds: input.kinds,
          created_at: now.toString(),
        })
        .execute();
      await tx
        .insertInto("webhooks.secrets")
        .values({
          district_id: district.id,
          endpoint_id: input.id,
          id: newId(now),
          secret_encrypted: vault.seal(secret, secretColumn),
          created_at: now.toString(),
          valid_until: null,
        })
        .execute();
      emit("webhook.registered", input.id, { kinds: input.kinds });
      return { secret };
    },
  });
