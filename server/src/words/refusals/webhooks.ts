import type { RefusalWords } from "./shape.ts";

export const webhooksRefusals = {
  "address-not-https": {
    "zh-CN": () => "网址应以 https:// 开头，并且不带用户名和密码。没有保存。",
    en: () => "The address must begin with https:// and hold no user name or password. Nothing was saved.",
  },
  "address-unknown": {
    "zh-CN": () => "找不到这个网址的服务器。请核对网址。没有保存。",
    en: () => "No server was found at this address. Please check it. Nothing was saved.",
  },
  "address-inside": {
    "zh-CN": () => "这个网址指向本系统所在的内部网络，不能用来接收通知。请换一个公网网址。",
    en: () => "This address leads into this system's own network and cannot be used. Please give a public one.",
  },
  "webhook-id-taken": {
    "zh-CN": () => "这个接收地址已经登记过，内容不同。请重新打开页面再登记。",
    en: () => "This web hook was registered before with another address. Please open the page anew.",
  },
  "too-many-webhooks": {
    "zh-CN": ({ limit }) => `最多登记${limit}个接收地址。请先删除不用的。`,
    en: ({ limit }) => `There can be ${limit} web hooks at most. Please remove one that is not used.`,
  },
  "nothing-to-replay": {
    "zh-CN": () => "这段时间里没有发给这个地址的消息，没有重发。记录只保存30天。",
    en: () =>
      "Nothing was sent to this address in that time, so nothing is sent again. Records are kept for 30 days.",
  },
} satisfies RefusalWords;
