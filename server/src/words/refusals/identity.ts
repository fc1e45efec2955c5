import type { RefusalWords } from "./shape.ts";

export const identityRefusals = {
  "code-wrong": {
    "zh-CN": () => "验证码不对，或已过期、已用过。请核对最新一条短信，或重新获取验证码。",
    en: () =>
      "The code is not right, or it has expired or been used. Check the newest message, or ask for a new code.",
  },
  "code-just-sent": {
    "zh-CN": ({ seconds }) => `验证码刚刚发出，请查看短信。没收到的话，${seconds}秒后可以重新获取。`,
    en: ({ seconds }) =>
      `A code was sent just now; please look at your messages. You can ask again in ${seconds} seconds.`,
  },
  "account-disabled": {
    "zh-CN": () => "这个账号已停用，所以没有登录。请联系您单位或社区的系统管理员。",
    en: () => "This account has been switched off, so you are not signed in. Please ask your administrator.",
  },
  "credentials-wrong": {
    "zh-CN": () => "用户名或密码不对。请检查大小写后再试；忘记密码请找系统管理员重置。",
    en: () => "User name or password is not right. Check capitals and try again, or have the administrator reset it.",
  },
  "second-factor-needed": {
    "zh-CN": () => "还需要动态验证码。请打开手机上的验证器，填写6位数字。",
    en: () => "One more thing: open your authenticator app and type its six digits.",
  },
  "second-factor-wrong": {
    "zh-CN": () => "动态验证码不对，或这一个已经用过。请等验证器换下一个数字再试。",
    en: () => "The authenticator's code is not right, or it was used already. Wait for the next one and try again.",
  },
} satisfies RefusalWords;
