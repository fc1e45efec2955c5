import type { Application } from "../../platform/application.ts";
import type { ProviderSettings } from "../../platform/provider-settings.ts";
import { addEmail } from "./add-email.ts";
import { blankOldMessages } from "./blank-old-messages.ts";
import { carriersOf } from "./carriers/set-up.ts";
import { chooseChannels } from "./choose-channels.ts";
import { claimMessages } from "./claim-messages.ts";
import { confirmEmail } from "./confirm-email.ts";
import { connectWechat } from "./connect-wechat.ts";
import { deleteUnconfirmedAddresses } from "./delete-unconfirmed-addresses.ts";
import { findOpenid } from "./find-openid.ts";
import { forgetOldNotices } from "./forget-old-notices.ts";
import { listDemoMessages } from "./list-demo-messages.ts";
import { listMessages } from "./list-messages.ts";
import { listNotices } from "./list-notices.ts";
import { listOwnMessages } from "./list-own-messages.ts";
import { liveInbox } from "./live-inbox.ts";
import { markNoticesRead } from "./mark-notices-read.ts";
import { noteOpenid } from "./note-openid.ts";
import { noteOutcomes } from "./note-outcomes.ts";
import { type Notify, notifyWith } from "./notify.ts";
import { readWechatCode } from "./read-wechat-code.ts";
import { removeAddress } from "./remove-address.ts";
import { type SendingLog, sendDueMessages as sending } from "./send-due-messages.ts";
import { showChoices } from "./show-choices.ts";
import { subscribeBrowser } from "./subscribe-browser.ts";

export { composedTogether } from "./compose.ts";
export type { Notify } from "./notify.ts";
export { queueMessage } from "./queue-message.ts";

interface Setting {
  demo: boolean;
  origin: string | undefined;
  log: SendingLog;
  providers: ProviderSettings;
}

/** @returns the door by which other modules tell people what happened */
export function registerNotifications(linli: Application, { demo, origin, log, providers }: Setting): Notify {
  const carriers = carriersOf(providers, demo);
  const pushKey = demo ? null : (providers.push?.publicKey ?? null);
  const wechat = demo ? undefined : providers.wechat;
  const wechatLink = wechat && origin ? { ...wechat, origin } : null;
  const available = carriers.map(({ channel }) => channel);
  linli.operations.add(listNotices(linli.notices), markNoticesRead, chooseChannels);
  linli.operations.add(showChoices({ available, pushKey, wechat: wechatLink }));
  linli.operations.add(addEmail(available), confirmEmail, subscribeBrowser(pushKey), removeAddress);
  linli.operations.add(connectWechat(wechatLink !== null));
  linli.operations.add(listOwnMessages(linli.notices), listMessages(carriers, linli.notices));
  if (demo) linli.operations.add(listDemoMessages(linli.notices));
  const sendDueMessages = sending({ carriers, catalogue: linli.notices, origin, chance: Math.random, log });
  linli.live.add(liveInbox);
  linli.addErrand(sendDueMessages);
  if (wechat) linli.addErrand(findOpenid(wechat));
  linli.jobs.add(readWechatCode, noteOpenid, deleteUnconfirmedAddresses);
  linli.jobs.add(claimMessages, noteOutcomes, blankOldMessages, forgetOldNotices);
  linli.every("* * * * *", sendDueMessages);
  linli.every("20 19 * * *", blankOldMessages);
  linli.every("25 19 * * *", forgetOldNotices);
  linli.every("30 19 * * *", deleteUnconfirmedAddresses);
  return notifyWith(linli.notices, () => available);
}

export type { SendingLog } from "./send-due-messages.ts";
