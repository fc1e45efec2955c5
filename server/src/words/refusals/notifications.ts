import type { RefusalWords } from "./shape.ts";

export const notificationsRefusals = {
  "choices-changed-meanwhile": {
    "zh-CN": () => "您在别处刚改过通知设置，这里的改动没有保存。请看过现在的设置后再改。",
    en: () =>
      "You changed these choices somewhere else just now, so this was not saved. Please look at them and change them again.",
  },
  "channel-not-set-up": {
    "zh-CN": () => "这种通知方式还没有开通，请先用其他方式。",
    en: () => "This way of being told is not set up here yet; please use another one.",
  },
  "email-code-wrong": {
    "zh-CN": () => "验证码不对或已过期，邮箱还没有加上。请核对邮件里的6位数字，或重新发送。",
    en: () =>
      "The code is wrong or has expired, so the address was not added. Check the six digits in the e-mail, or send it again.",
  },
  "wechat-state-wrong": {
    "zh-CN": () => "这次微信授权不是刚才从这里发起的，没有绑定。请从这个页面重新点一次。",
    en: () =>
      "This WeChat consent did not begin here just now, so nothing was connected. Please begin again from this page.",
  },
  "push-service-unknown": {
    "zh-CN": () => "这个浏览器的通知服务我们不认识，没有开通。可以换用短信或电子邮件。",
    en: () =>
      "We do not know this browser's notification service, so it was not turned on. SMS or e-mail will do instead.",
  },
} satisfies RefusalWords;
