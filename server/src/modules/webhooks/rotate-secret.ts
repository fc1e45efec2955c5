import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { InstantText } from "../../platform/schemas.ts";
import { openEndpoint } from "./open-endpoint.ts";
import { keepsWebhooks } from "./policy.ts";
import { oldSecretValidFor } from "./rules.ts";
import { ofWebhook, Version } from "./schemas.ts";
import { newSecret } from "./sign.ts";
import { operation, secretColumn } from "./tables.ts";

/** A new secret; for a day messages are signed with the old one too, so that the receiver can change over in peace. */
export const rotateSecret = operation({
  name: "rotate-secret",
  summary: "Gives a web hook a new secret; the old one stays valid for a day.",
  access: "write",
  at: "{webhookId}",
  permission: keepsWebhooks,
  input: Type.Object({ ...ofWebhook, version: Version }),
  output: Type.Object({ secret: Type.String(), oldSecretUntil: InstantText }),
  refusals: { "changed-meanwhile": 409 },
  async run(context) {
    const { tx, district, now, vault, input, refuse, emit } = context;
    const endpoint = await openEndpoint(context);
    if (endpoint.version !== input.version) throw refuse("changed-meanwhile");
    const oldSecretUntil = now.add(oldSecretValidFor).toString();
    const secret = newSecret();
    await tx
      .updateTable("webhooks.secrets")
      .set({ valid_until: oldSecretUntil })
      .where("district_id", "=", district.id)
      .where("endpoint_id", "=", endpoint.id)
      .where("valid_until", "is", null)
      .execute();
    await tx
      .insertInto("webhooks.secrets")
      .values({
        district_id: district.id,
        endpoint_id: endpoint.id,
        id: newId(now),
        secret_encrypted: vault.seal(secret, secretColumn),
        created_at: now.toString(),
        valid_until: null,
      })
      .execute();
    await tx
      .updateTable("webhooks.endpoints")
      .set({ version: endpoint.version + 1 })
      .where("district_id", "=", district.id)
      .where("id", "=", endpoint.id)
      .execute();
    emit("webhook.secret-rotated", endpoint.id);
    return { secret, oldSecretUntil };
  },
});
