import type { Locale } from "../../platform/locale.ts";
import type { CodePurpose } from "./code.ts";

/** What a code's text message says. It names what the code is for, so that nobody can be talked into giving it away. */
export const codeMessage: Record<
  CodePurpose,
  Record<Locale, (facts: { code: string; minutes: number }) => string>
> = {
  "sign-in": {
    "zh-CN": ({ code, minutes }) =>
      `【邻里】登录验证码 ${code}，${minutes}分钟内有效。工作人员不会向您要验证码，请不要告诉任何人。`,
    en: ({ code, minutes }) =>
      `[Linli] Your sign-in code is ${code}, good for ${minutes} minutes. Our staff never ask for it. Do not tell anybody.`,
  },
  "file-request": {
    "zh-CN": ({ code, minutes }) =>
      `【邻里】提交诉求的验证码 ${code}，${minutes}分钟内有效。工作人员不会向您要验证码，请不要告诉任何人。`,
    en: ({ code, minutes }) =>
      `[Linli] Your code for sending in your request is ${code}, good for ${minutes} minutes. Our staff never ask for it. Do not tell anybody.`,
  },
  "join-request": {
    "zh-CN": ({ code, minutes }) =>
      `【邻里】“我也遇到了”的验证码 ${code}，${minutes}分钟内有效。工作人员不会向您要验证码，请不要告诉任何人。`,
    en: ({ code, minutes }) =>
      `[Linli] Your code for joining a request is ${code}, good for ${minutes} minutes. Our staff never ask for it. Do not tell anybody.`,
  },
  vote: {
    "zh-CN": ({ code, minutes }) =>
      `【邻里】投票的验证码 ${code}，${minutes}分钟内有效。工作人员不会向您要验证码，请不要告诉任何人。`,
    en: ({ code, minutes }) =>
      `[Linli] Your code for voting is ${code}, good for ${minutes} minutes. Our staff never ask for it. Do not tell anybody.`,
  },
};
