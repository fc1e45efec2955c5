import type { ListFaultCode } from "./recount.ts";

/** What the page and the command say of a line. */
export const faultWords: Readonly<Record<ListFaultCode, { "zh-CN": string; en: string }>> = {
  "no-head": {
    "zh-CN": "这不是选票清单，或开头不完整",
    en: "this is no list of ballots, or its beginning is not whole",
  },
  "no-key": { "zh-CN": "缺少本次表决的公钥，或公钥不对", en: "the vote's public key is missing or is none" },
  "not-json": { "zh-CN": "读不懂这一行", en: "this line cannot be read" },
  "not-canonical": {
    "zh-CN": "这一行的写法与规定不符，可能被改动过",
    en: "this line is not written as a list writes it: somebody may have changed it",
  },
  "wrong-fields": {
    "zh-CN": "这一行缺少内容、多了内容，或内容不对",
    en: "something is missing in this line, too much, or of a wrong kind",
  },
  "no-valid-choice": { "zh-CN": "这张选票的选择不符合规则", en: "this ballot's choice is not allowed" },
  twice: { "zh-CN": "这张选票出现了两次", en: "this ballot is listed twice" },
  "out-of-order": { "zh-CN": "这一行没有按编号排列", en: "this line is out of order" },
  "number-of-another-key": { "zh-CN": "选票编号与选票公钥不符", en: "the ballot's number is not that of its key" },
  "wrong-token": {
    "zh-CN": "投票凭证不是本次表决签发的",
    en: "the ballot's token was not signed by this vote",
  },
  "wrong-signature": {
    "zh-CN": "选票签名不符：选择被改动过，或不是投给这次表决的",
    en: "the ballot's signature does not fit: its choice was changed, or it is of another vote",
  },
  "more-than-may-vote": { "zh-CN": "选票比有权表决的多", en: "there are more ballots than may vote" },
  "cut-off": { "zh-CN": "清单不完整：末尾没有结果", en: "the list is cut off: there is no result at its end" },
  "after-the-end": { "zh-CN": "结果之后还有内容", en: "there is something after the result" },
  "result-differs": {
    "zh-CN": "公布的结果与重新计算的不一致",
    en: "the published result is not what the ballots come to",
  },
};
