import { sql } from "kysely";
import { Type } from "typebox";
import { oneOf } from "../../platform/schemas.ts";
import { ChosenChannels, LocalTime } from "./choices.ts";
import { hasInbox } from "./policy.ts";
import { operation } from "./tables.ts";

/** Somebody chooses in which ways they are told of what, when they want quiet, and in which language. */
export const chooseChannels = operation({
  name: "choose-channels",
  summary: "Somebody chooses in which ways they are told of what, and when not.",
  access: "write",
  permission: hasInbox,
  input: Type.Object({
    version: Type.Integer({ minimum: 0, maximum: 1_000_000, description: "as it was shown" }),
    channels: ChosenChannels,
    quietFrom: LocalTime,
    quietUntil: LocalTime,
    digest: Type.Boolean({ description: "staff: all but calls together at set times" }),
    locale: oneOf(["zh-CN", "en"]),
  }),
  output: Type.Object({ version: Type.Integer() }),
  refusals: { "choices-changed-meanwhile": 409 },
  async run({ tx, now, district, actor, input, refuse, emit }) {
    const { rows } = await sql<{ version: number }>`
      insert into notifications.choices as c
             (district_id, account_id, channels, quiet_from, quiet_until, digest, locale, changed_at, version)
      select ${district.id}, ${actor.accountId}::uuid, ${JSON.stringify(input.channels)}::jsonb, ${input.quietFrom},
             ${input.quietUntil}, ${input.digest}, ${input.locale}, ${now.toString()}::timestamptz, 1
       where ${input.version} = 0
          or exists (select from notifications.choices
                      where district_id = ${district.id} and account_id = ${actor.accountId}::uuid)
      on conflict (district_id, account_id) do update
         set channels = excluded.channels, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
             digest = excluded.digest, locale = excluded.locale, changed_at = excluded.changed_at, version = c.version + 1
       where c.version = ${input.version}
      returning version`.execute(tx);
    const version = rows[0]?.version;
    if (version === undefined) throw refuse("choices-changed-meanwhile");
    emit("choices.changed", actor.accountId!);
    return { version };
  },
});
