import { Type } from "typebox";
import { Nothing } from "../../platform/schemas.ts";
import { openEndpoint } from "./open-endpoint.ts";
import { keepsWebhooks } from "./policy.ts";
import { ofWebhook } from "./schemas.ts";
import { operation } from "./tables.ts";

/** Nothing is sent until it is resumed; then everything that waited is. */
export const pauseWebhook = operation({
  name: "pause-webhook",
  summary: "Pauses a web hook; what happens meanwhile waits.",
  access: "write",
  at: "{webhookId}",
  permission: keepsWebhooks,
  input: Type.Object(ofWebhook),
  output: Nothing,
  refusals: {},
  async run(context) {
    const { tx, district, now, emit, alreadyDone } = context;
    const endpoint = await openEndpoint(context);
    if (endpoint.paused_at !== null) {
      alreadyDone();
      return {};
    }
    await tx
      .updateTable("webhooks.endpoints")
      .set({ paused_at: now.toString(), version: endpoint.version + 1 })
      .where("district_id", "=", district.id)
      .where("id", "=", endpoint.id)
      .execute();
    emit("webhook.paused", endpoint.id);
    return {};
  },
});
