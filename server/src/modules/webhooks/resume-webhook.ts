import { Type } from "typebox";
import { Nothing } from "../../platform/schemas.ts";
import { openEndpoint } from "./open-endpoint.ts";
import { keepsWebhooks } from "./policy.ts";
import { ofWebhook } from "./schemas.ts";
import { operation } from "./tables.ts";

/** After a pause, or after the system disabled it: what waits is sent from now on. */
export const resumeWebhook = operation({
  name: "resume-webhook",
  summary: "Lets a paused or disabled web hook go on.",
  access: "write",
  at: "{webhookId}",
  permission: keepsWebhooks,
  input: Type.Object(ofWebhook),
  output: Nothing,
  refusals: {},
  async run(context) {
    const { tx, district, emit, alreadyDone, enqueue } = context;
    const endpoint = await openEndpoint(context);
    if (endpoint.paused_at === null && endpoint.disabled_at === null) {
      alreadyDone();
      return {};
    }
    await tx
      .updateTable("webhooks.endpoints")
      .set({ paused_at: null, disabled_at: null, failing_since: null, version: endpoint.version + 1 })
      .where("district_id", "=", district.id)
      .where("id", "=", endpoint.id)
      .execute();
    enqueue({ task: "send-deliveries", payload: { webhookId: endpoint.id } });
    emit("webhook.resumed", endpoint.id);
    return {};
  },
});
