import { oneOf } from "../../platform/schemas.ts";

/** The ways out of the house; the inbox in Linli itself is always there and needs no choice. */
export const channels = ["sms", "email", "wechat", "web-push"] as const;
export const Channel = oneOf(channels);
export type Channel = (typeof channels)[number];
