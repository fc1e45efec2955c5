import type { ProviderSettings } from "../../../platform/provider-settings.ts";
import { type Carrier, demoCarrier, noCarrier } from "../carrier.ts";
import { aliyunSms } from "./aliyun-sms.ts";
import { browserPush } from "./push.ts";
import { smtpMail } from "./smtp-mail.ts";
import { wechatTemplate } from "./wechat-template.ts";

/** The carriers of this installation. There is always one for text messages: codes wait for it. The demo sends nothing. */
export function carriersOf({ sms, mail, wechat, push }: ProviderSettings, demo: boolean): Carrier[] {
  if (demo) return [demoCarrier("sms"), demoCarrier("email")];
  return [
    sms ? aliyunSms(sms) : noCarrier("sms"),
    ...(mail ? [smtpMail(mail)] : []),
    ...(wechat ? [wechatTemplate(wechat)] : []),
    ...(push ? [browserPush(push)] : []),
  ];
}
