import { timingSafeEqual } from "node:crypto";
import { sql } from "kysely";
import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { Uuid } from "../../platform/schemas.ts";
import { feedOf } from "./feed.ts";
import { feedKeyOf } from "./feed-key.ts";
import { operation } from "./tables.ts";

/** All meetings of a council, for a member's calendar. The address is the right: it ends with the member's term. */
export const showFeed = operation({
  name: "show-feed",
  summary: "A member's calendar reads all meetings of a council (iCalendar).",
  access: "read",
  at: "{councilId}",
  permission: everybody,
  input: Type.Object({ councilId: Uuid, membershipId: Uuid, key: Type.String({ maxLength: 60 }) }),
  output: "file",
  refusals: {},
  async run(context) {
    const { input, tx, district, vault, refuse } = context;
    const right = Buffer.from(feedKeyOf(vault, input.membershipId.toLowerCase()));
    const given = Buffer.from(input.key);
    if (given.length !== right.length || !timingSafeEqual(given, right)) throw refuse("not-found");
    const { rows } = await sql<{ id: string; name: string }>`
      select n.id, n.name from councils.sitting_members s
        join councils.standing_councils n on n.district_id = s.district_id and n.id = s.council_id
       where s.district_id = ${district.id} and s.council_id = ${input.councilId}::uuid
         and s.membership_id = ${input.membershipId}::uuid`.execute(tx);
    const [council] = rows;
    if (!council) throw refuse("not-found");
    return feedOf(context, council, sql<boolean>`true`);
  },
});
