import { Type } from "typebox";
import { oneOf } from "../../platform/schemas.ts";
import { type Channel, Channel as ChannelName } from "./channels.ts";
import { ChosenChannels, groupsFor, LocalTime } from "./choices.ts";
import { choicesOf } from "./notify.ts";
import { hasInbox } from "./policy.ts";
import { defaultChannels } from "./rules.ts";
import { operation } from "./tables.ts";

/** How somebody is told of what, as they chose it or by default. */
export const showChoices = (available: readonly Channel[]) =>
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
    }),
    refusals: {},
    async run({ tx, district, actor }) {
      const row = await tx
        .selectFrom("notifications.choices")
        .selectAll()
        .where("district_id", "=", district.id)
        .where("account_id", "=", actor.accountId)
        .executeTakeFirst();
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
      };
    },
  });
