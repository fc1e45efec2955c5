import type { Locale } from "../../platform/locale.ts";
import type { RefusalWords } from "./shape.ts";

const weaknesses: Record<string, Record<Locale, string>> = {
  "too-short": { "zh-CN": "至少要有10个字符", en: "it needs at least 10 characters" },
  common: {
    "zh-CN": "太容易猜到，例如常见的词、名字、生日、键盘顺序",
    en: "it is easy to guess: common words, names, birthdays or rows of keys",
  },
  "contains-user-name": { "zh-CN": "里面有您的用户名", en: "it contains your user name" },
  unchanged: { "zh-CN": "和原来的一样", en: "it is the old one" },
};

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
  "password-too-weak": {
    "zh-CN": ({ reason }) =>
      `密码没有改：${weaknesses[String(reason)]!["zh-CN"]}。可以用几个不相干的词连起来，再加几个数字。`,
    en: ({ reason }) =>
      `The password was not changed: ${weaknesses[String(reason)]!.en}. A few unrelated words and some digits make a good one.`,
  },
  "second-factor-on": {
    "zh-CN": () => "动态验证码已经开启。要换手机，请先关闭再重新开启。",
    en: () => "The authenticator is already on. To change phones, turn it off first and then on again.",
  },
  "second-factor-not-begun": {
    "zh-CN": () => "还没有开始设置动态验证码。请先扫描二维码，再填写验证码。",
    en: () => "The authenticator has not been set up yet. Scan the QR code first, then type its code.",
  },
  "user-name-taken": {
    "zh-CN": () => "这个用户名已有人使用，账号没有开通。请换一个。",
    en: () => "Somebody has this user name already, so no account was opened. Please choose another.",
  },
  "account-exists": {
    "zh-CN": () => "这个人已有工作人员账号，没有再开通。忘记密码可以重置。",
    en: () => "This person has a staff account already, so none was opened. A forgotten password can be reset.",
  },
  "account-not-possible": {
    "zh-CN": () => "没有开通账号：名册里没有这个人，或者此人已有账号，或者用户名已被使用。",
    en: () =>
      "No account was opened: the person is not in the register or has one already, or the user name is taken.",
  },
  "account-is-own": {
    "zh-CN": () => "不能停用您自己的账号。请让另一位管理员来做。",
    en: () => "You cannot switch off your own account. Please have another administrator do it.",
  },
} satisfies RefusalWords;
