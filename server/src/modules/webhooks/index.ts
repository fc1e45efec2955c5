import type { Application } from "../../platform/application.ts";
import type { Notify } from "../notifications/index.ts";
import { changeWebhook } from "./change-webhook.ts";
import { claimDelivery } from "./claim-delivery.ts";
import { deleteOldDeliveries } from "./delete-old-deliveries.ts";
import { disabledNotice } from "./disabled-notice.ts";
import { findDueDeliveries } from "./find-due-deliveries.ts";
import { kindOfEvent } from "./kinds.ts";
import { listDeliveries } from "./list-deliveries.ts";
import { listWebhooks } from "./list-webhooks.ts";
import { noteDelivery } from "./note-delivery.ts";
import { pauseWebhook } from "./pause-webhook.ts";
import type { Reach } from "./reachable.ts";
import { registerWebhook } from "./register-webhook.ts";
import { removeWebhook } from "./remove-webhook.ts";
import { replayDeliveries } from "./replay-deliveries.ts";
import { resumeWebhook } from "./resume-webhook.ts";
import { rotateSecret } from "./rotate-secret.ts";
import { sendDeliveries } from "./send-deliveries.ts";
import { sendTest } from "./send-test.ts";
import { tellWebhookDisabled } from "./tell-webhook-disabled.ts";
import { tellWebhooks } from "./tell-webhooks.ts";

interface Setting {
  origin: string | undefined;
  /** Whether this machine itself may be sent to; only for development and tests. */
  reach: Reach;
  notify: Notify;
}

export function registerWebhooks(linli: Application, { origin, reach, notify }: Setting): void {
  linli.operations.add(listWebhooks, listDeliveries, registerWebhook(reach), changeWebhook(reach));
  linli.operations.add(pauseWebhook, resumeWebhook, removeWebhook, rotateSecret, sendTest, replayDeliveries);
  const tell = tellWebhooks(origin);
  const tellDisabled = tellWebhookDisabled(notify);
  linli.jobs.add(tell, claimDelivery, noteDelivery, findDueDeliveries, deleteOldDeliveries, tellDisabled);
  linli.addErrand(sendDeliveries(reach));
  linli.notices.add(disabledNotice);
  linli.react("webhook.disabled", tellDisabled);
  linli.every("* * * * *", findDueDeliveries);
  linli.every("50 19 * * *", deleteOldDeliveries);
  for (const event of Object.keys(kindOfEvent)) linli.react(event, tell);
}
