import { Type } from "typebox";
import { Nothing } from "../../platform/schemas.ts";
import { openEndpoint } from "./open-endpoint.ts";
import { keepsWebhooks } from "./policy.ts";
import { ofWebhook } from "./schemas.ts";
import { operation } from "./tables.ts";

/** For good: nothing more is sent to it, and its secrets are of no use. */
export const removeWebhook = operation({
  name: "remove-webhook",
  summary: "Removes a web hook; what was delivered stays on record for 30 days.",
  access: "write",
  at: "{webhookId}",
  permission: keepsWebhooks,
  input: Type.Object(ofWebhook),
  output: Nothing,
  refusals: {},
  async run(context) {
    const { tx, district, now, emit } = context;
    const endpoint = await openEndpoint(context);
    await tx
      .updateTable("webhooks.endpoints")
      .set({ removed_at: now.toString(), version: endpoint.version + 1 })
      .where("district_id", "=", district.id)
      .where("id", "=", endpoint.id)
      .execute();
    emit("webhook.removed", endpoint.id);
    return {};
  },
});
