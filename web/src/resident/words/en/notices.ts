import type { notices as zh } from "../zh-CN/notices.ts";

export const notices = {
  title: "My messages",
  titleWithCount: ({ count }) => `My messages (${count} not read)`,
  signIn: "Sign in with your phone to see all messages to you.",
  unread: "New",
  markAll: "Mark all as read",
  more: "Show older ones",
  empty: "No messages yet. When there is news of what you reported, it is told here.",
  choicesTitle: "How I am told",
  choicesLead: "Every message is found here. Choose in which other ways you are told.",
  groups: { "my-requests": "What I reported", community: "In my community" },
  channels: { sms: "Text message", email: "E-mail", wechat: "WeChat", "web-push": "Browser" },
  quiet: "Quiet hours",
  quietLead:
    "In these hours you are not disturbed; messages wait until they are over. The same time twice means none.",
  quietFrom: "From",
  quietUntil: "Until",
  save: "Save",
  saved: "Your choices are saved.",
} satisfies typeof zh;
