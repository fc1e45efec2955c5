import { sql } from "kysely";
import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { Uuid } from "../../platform/schemas.ts";
import { feedOf } from "./feed.ts";
import { operation } from "./tables.ts";

/** The meetings of a council to which residents may come, once they are convened, for anybody's calendar. */
export const showPublicFeed = operation({
  name: "show-public-feed",
  summary: "Anybody's calendar reads the public meetings of a council (iCalendar).",
  access: "read",
  at: "{councilId}",
  permission: everybody,
  input: Type.Object({ councilId: Uuid }),
  output: "file",
  refusals: {},
  async run(context) {
    const { input, tx, district, refuse } = context;
    const council = await tx
      .selectFrom("councils.standing_councils")
      .select(["id", "name"])
      .where("district_id", "=", district.id)
      .where("id", "=", input.councilId)
      .executeTakeFirst();
    if (!council) throw refuse("not-found");
    return feedOf(
      context,
      { id: council.id!, name: council.name! },
      sql<boolean>`c.for_public and c.convened_at is not null`,
    );
  },
});
