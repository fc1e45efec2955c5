import { sql } from "kysely";
import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing } from "../../platform/schemas.ts";
import { operation } from "./tables.ts";

/** What was told half a year ago is on the pages it was about. */
const keptFor = Temporal.Duration.from({ hours: 180 * 24 });

/** Deletes lines of inboxes, and the notices behind them, after half a year. */
export const forgetOldNotices = operation({
  name: "forget-old-notices",
  summary: "Deletes what people were told half a year ago",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Nothing,
  refusals: {},
  async run({ tx, now, district, emit, alreadyDone }) {
    const since = now.subtract(keptFor).toString();
    const { rows } = await sql<{ lines: number; notices: number }>`
      with lines as (
        delete from notifications.inbox where district_id = ${district.id} and at < ${since}::timestamptz returning 1
      ), notices as (
        delete from notifications.notices
         where district_id = ${district.id} and created_at < ${since}::timestamptz returning 1
      )
      select (select count(*) from lines) as lines, (select count(*) from notices) as notices`.execute(tx);
    const { lines, notices } = rows[0]!;
    if (lines + notices > 0) emit("notices.forgotten", newId(now), { lines, notices });
    else alreadyDone();
    return {};
  },
});
