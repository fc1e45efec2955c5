import { answered, api } from "../../../api/client.ts";

const fates = ["waiting", "sent", "given-up"] as const;
type Fate = (typeof fates)[number];
const channels = ["sms", "email", "wechat", "web-push"] as const;
type Channel = (typeof channels)[number];

interface Asked {
  channel?: Channel;
  fate?: Fate;
  after?: string;
}

export const listMessages = (query: Asked) =>
  answered(api.GET("/api/notifications/list-messages", { params: { query } }));

type Answered = Awaited<ReturnType<typeof listMessages>>;
export type Delivered = Answered["messages"][number];
export type ChannelStanding = Answered["channels"][number];

export const logKey = ["message-log"];

/** What stands in an address may be anything. */
export const isFate = (text: string | null): text is Fate => fates.some((fate) => fate === text);
export const isChannel = (text: string | null): text is Channel => channels.some((channel) => channel === text);
