import type { notices as zh } from "../zh-CN/notices.ts";

export const notices = {
  title: "My messages",
  bell: ({ count }) => `My messages, ${count} not read`,
  unread: "New",
  markAll: "Mark all as read",
  empty:
    "No messages yet. New requests, offers to your post, answers of reporters and missed time limits are told here.",
  choicesTitle: "How I am told",
  choicesLead: "Every message is found here. Choose in which other ways you are told.",
  about: "About",
  groups: {
    "new-work": "New requests, offers to my post",
    replies: "Answers of reporters",
    late: "Missed time limits",
    calls: "Whistles",
  },
  channels: { sms: "Text message", email: "E-mail", wechat: "WeChat", "web-push": "Browser" },
  quiet: "Quiet hours",
  quietLead:
    "In these hours only urgent whistles disturb you; everything else waits until they are over. The same time twice means none.",
  quietFrom: "From",
  quietUntil: "Until",
  digest: "All but whistles in one message, at 8:30 and 14:00 on working days",
  language: "Language of the messages",
  chinese: "中文",
  english: "English",
  saved: "Your choices are saved.",
} satisfies typeof zh;
