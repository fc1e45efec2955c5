import { Type } from "typebox";
import { nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { type Channel, Channel as ChannelName } from "./channels.ts";
import { ChosenChannels, groupsFor, LocalTime } from "./choices.ts";
import { choicesOf } from "./notify.ts";
import { hasInbox } from "./policy.ts";
import { defaultChannels } from "./rules.ts";
import { operation } from "./tables.ts";
import { linkToWechat, type WechatLink } from "./wechat-link.ts";

/** What this installation offers besides the inbox. */
interface Offered {
  available: readonly Channel[];
  pushKey: string | null;
  wechat: WechatLink | null;
}

/** How somebody is told of what, as they chose it or by default. */
export const showChoices = ({ available, pushKey, wechat }: Offered) =>
  operation({
    name: "show-choices",
    summary: "Somebody sees in which ways they are told of what.",
    access: "read",
    permission: hasInbox,
    input: Type.Object({}),
    output: Type.Object({
      version: Type.Integer({ description: "0 until something was chosen" }),
      available: Type.Array(ChannelName),
      groups: Type.Array(Type.Object({ group: Type.String(), channels: Type.Array(ChannelName) })),
      channels: ChosenChannels,
      quietFrom: LocalTime,
      quietUntil: LocalTime,
      digest: Type.Boolean(),
      locale: oneOf(["zh-CN", "en"]),
      addresses: Type.Array(
        Type.Object({ id: Uuid, channel: ChannelName, label: Type.String(), confirmed: Type.Boolean() }),
      ),
      pushKey: nullable(Type.String({ description: "VAPID key that a browser subscribes with" })),
      wechatLink: nullable(
        Type.String({ description: "WeChat's page on which one agrees; it opens in WeChat only" }),
      ),
    }),
    refusals: {},
    async run({ tx, now, district, actor, vault }) {
      const [row, addresses] = await Promise.all([
        tx
          .selectFrom("notifications.choices")
          .selectAll()
          .where("district_id", "=", district.id)
          .where("account_id", "=", actor.accountId)
          .executeTakeFirst(),
        tx
          .selectFrom("notifications.addresses")
          .select(["id", "channel", "label", "confirmed_at"])
          .where("district_id", "=", district.id)
          .where("account_id", "=", actor.accountId)
          .orderBy("added_at")
          .orderBy("id")
          .execute(),
      ]);
      const choices = choicesOf({
        channels: (row?.channels ?? null) as Parameters<typeof choicesOf>[0]["channels"],
        quiet_from: row?.quiet_from ?? null,
        quiet_until: row?.quiet_until ?? null,
        digest: row?.digest ?? null,
      });
      return {
        version: row?.version ?? 0,
        available: [...available],
        groups: groupsFor(actor).map((group) => ({
          group,
          channels: [...(choices.channels[group] ?? defaultChannels[group])],
        })),
        channels: choices.channels as Record<string, Channel[]>,
        quietFrom: choices.quietFrom,
        quietUntil: choices.quietUntil,
        digest: choices.digest,
        locale: row?.locale === "en" ? ("en" as const) : ("zh-CN" as const),
        addresses: addresses.map(({ id, channel, label, confirmed_at }) => ({
          id,
          channel: channel as Channel,
          label,
          confirmed: confirmed_at !== null,
        })),
        pushKey,
        wechatLink:
          wechat && linkToWechat(wechat, { accountId: actor.accountId!, staff: actor.kind === "staff", vault, now }),
      };
    },
  });
