import { queries } from "../../../workbench/queries.ts";

export const webhooksKey = ["webhooks"];
export const deliveriesKey = (webhookId: string) => [...webhooksKey, webhookId, "deliveries"];

/** After a change: how each stands and what was sent is asked for again. */
export function forgetWebhooks(): Promise<void> {
  return queries.invalidateQueries({ queryKey: webhooksKey });
}
