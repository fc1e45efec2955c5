import type { NoticeFacts, NoticeKind } from "../../platform/notices.ts";

interface DisabledFacts extends NoticeFacts {
  host: string;
}

/** What administrators are told when nothing has got through to a web hook for days. */
export const disabledNotice: NoticeKind<DisabledFacts> = {
  kind: "webhook.disabled",
  group: "new-work",
  urgency: "usual",
  words: {
    "zh-CN": {
      title: () => "消息推送已停用",
      text: ({ host }) => `发往${host}的消息推送一直失败，已经停用。没送到的消息留着，查明原因后可以恢复。`,
    },
    en: {
      title: () => "A web hook was disabled",
      text: ({ host }) =>
        `Nothing gets through to ${host}, so its web hook was disabled. What was not delivered waits until it is resumed.`,
    },
  },
  link: () => "/workbench/webhooks",
  fold: () => null,
};
