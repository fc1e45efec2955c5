import type { RefusalWords } from "./shape.ts";

export const secretBallotsRefusals = {
  "vote-is-open": {
    "zh-CN": () => "这次表决是公开表决，不用投票凭证。请回到表决页面直接投票。",
    en: () => "This vote is an open one and needs no token. Please vote on its page.",
  },
  "ballot-box-not-ready": {
    "zh-CN": () => "投票箱正在准备，一分钟内就好。请稍等一会儿再投，您的投票权还在。",
    en: () =>
      "The ballot box is being prepared and will be there within a minute. Please try again then; your vote is not lost.",
  },
  "blinded-message-invalid": {
    "zh-CN": () => "这部手机发来的内容不对，没有领到投票凭证，您的投票权还在。请刷新页面再试，或换一个浏览器。",
    en: () =>
      "What this device sent is not right, so no token was given; your vote is not lost. Please reload the page, or use another browser.",
  },
  "token-already-issued": {
    "zh-CN": () =>
      "您这次表决的投票凭证已经发到另一部手机或另一个浏览器上了，每人只有一份，不能再发。请用那部手机接着投。",
    en: () =>
      "Your token for this vote was given to another device or browser already. There is one for each voter and no second. Please go on voting there.",
  },
  "token-invalid": {
    "zh-CN": () => "这张票的投票凭证不是这次表决发的，没有收下。",
    en: () => "The token of this ballot was not given for this vote, so the ballot was not taken.",
  },
  "signature-invalid": {
    "zh-CN": () => "这张票的签名对不上，可能在路上被改过，没有收下。请再投一次。",
    en: () =>
      "The signature does not fit this ballot; it may have been changed on its way and was not taken. Please send it again.",
  },
  "ballot-cannot-change": {
    "zh-CN": () => "用这份投票凭证已经投过一张票了，投出的票不能改。第一张票有效。",
    en: () =>
      "A ballot was cast with this token already, and a ballot that was cast cannot be changed. The first one counts.",
  },
  "ballot-not-in-list": {
    "zh-CN": () => "公布的名单里没有这个编号。请看看有没有抄错；确实没有的话，请向组织表决的社区提出。",
    en: () =>
      "There is no such number in the published list. Please look whether it was copied right; if it was, tell those who ran the vote.",
  },
} satisfies RefusalWords;
