import type { Application } from "../../platform/application.ts";
import { changeWebhook } from "./change-webhook.ts";
import { deleteOldDeliveries } from "./delete-old-deliveries.ts";
import { findDueDeliveries } from "./find-due-deliveries.ts";
import { kindOfEvent } from "./kinds.ts";
import { listDeliveries } from "./list-deliveries.ts";
import { listWebhooks } from "./list-webhooks.ts";
import { pauseWebhook } from "./pause-webhook.ts";
import type { Reach } from "./reachable.ts";
import { registerWebhook } from "./register-webhook.ts";
import { removeWebhook } from "./remove-webhook.ts";
import { replayDeliveries } from "./replay-deliveries.ts";
import { resumeWebhook } from "./resume-webhook.ts";
import { rotateSecret } from "./rotate-secret.ts";
import { sendDeliveries } from "./send-deliveries.ts";
import { sendTest } from "./send-test.ts";
import { tellWebhooks } from "./tell-webhooks.ts";

/** @param reach whether this machine itself may be sent to; only for development and tests */
export function registerWebhooks(
  linli: Application,
  { origin, reach }: { origin: string | undefined; reach: Reach },
) {
  linli.operations.add(listWebhooks, listDeliveries, registerWebhook(reach), changeWebhook(reach));
  linli.operations.add(pauseWebhook, resumeWebhook, removeWebhook, rotateSecret, sendTest, replayDeliveries);
  const tell = tellWebhooks(origin);
  linli.jobs.add(tell, sendDeliveries(reach), findDueDeliveries, deleteOldDeliveries);
  linli.every("* * * * *", findDueDeliveries);
  linli.every("50 19 * * *", deleteOldDeliveries);
  for (const event of Object.keys(kindOfEvent)) linli.react(event, tell);
}
