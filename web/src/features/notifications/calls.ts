import { answered, api } from "../../api/client.ts";

/** The mark of the part before: where the next one begins. */
interface After {
  before: string;
  beforeId: string;
}

export const listNotices = (after: After | null) =>
  answered(api.GET("/api/notifications/list-notices", { params: { query: after ?? {} } }));

/** @param noticeIds left out: all of them */
export const markNoticesRead = (noticeIds?: string[]) =>
  answered(api.POST("/api/notifications/mark-notices-read", { body: noticeIds ? { noticeIds } : {} }));

export const showChoices = () => answered(api.GET("/api/notifications/show-choices"));

export type Choices = Awaited<ReturnType<typeof showChoices>>;
export type Notice = Awaited<ReturnType<typeof listNotices>>["notices"][number];
export type Channel = Choices["available"][number];

export const chooseChannels = ({ version, quietFrom, quietUntil, digest, locale, groups }: Choices) =>
  answered(
    api.POST("/api/notifications/choose-channels", {
      body: {
        version,
        quietFrom,
        quietUntil,
        digest,
        locale,
        channels: Object.fromEntries(groups.map(({ group, channels }) => [group, channels])),
      },
    }),
  );

export const addEmail = (email: string) => answered(api.POST("/api/notifications/add-email", { body: { email } }));

export const confirmEmail = (body: { addressId: string; code: string }) =>
  answered(api.POST("/api/notifications/confirm-email", { body }));

export const connectWechat = (body: { code: string; state: string }) =>
  answered(api.POST("/api/notifications/connect-wechat", { body }));

export const removeAddress = (addressId: string) =>
  answered(api.POST("/api/notifications/remove-address", { body: { addressId } }));

export const subscribeBrowser = (body: { endpoint: string; p256dh: string; auth: string }) =>
  answered(api.POST("/api/notifications/subscribe-browser", { body }));

export const listOwnMessages = () => answered(api.GET("/api/notifications/list-own-messages"));

export type Address = Choices["addresses"][number];
export type OwnMessage = Awaited<ReturnType<typeof listOwnMessages>>["messages"][number];

/** While it is being asked who came back from WeChat, the page looks again. */
export const lookingEveryMs = ({ state }: { state: { data: Choices | undefined } }): number | false =>
  state.data?.addresses.some(({ channel, confirmed }) => channel === "wechat" && !confirmed) ? 2_000 : false;

export const sentKey = ["sent-messages"];
export const inboxKey = ["inbox"];
export const choicesKey = ["notice-choices"];

/** The choices with one channel of one group turned on or off. */
export function withChannel(choices: Choices, group: string, channel: Channel, on: boolean): Choices {
  return {
    ...choices,
    groups: choices.groups.map((one) =>
      one.group === group
        ? { ...one, channels: [...one.channels.filter((other) => other !== channel), ...(on ? [channel] : [])] }
        : one,
    ),
  };
}
