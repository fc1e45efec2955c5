import { sql } from "kysely";
import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { InstantText, nullable, Uuid } from "../../platform/schemas.ts";
import { operation } from "./tables.ts";

const mostShown = 50;

/** For everybody: to which meetings of a council they may come, and whose minutes they may read. */
export const listPublicMeetings = operation({
  name: "list-public-meetings",
  summary: "Everybody reads a council's coming public meetings and its published minutes.",
  access: "read",
  permission: everybody,
  input: Type.Object({ councilId: Uuid }),
  output: Type.Object({
    coming: Type.Array(Type.Object({ id: Uuid, title: Type.String(), startsAt: InstantText, place: Type.String() })),
    published: Type.Array(
      Type.Object({
        id: Uuid,
        title: Type.String(),
        startsAt: InstantText,
        membersDue: nullable(Type.Integer()),
        presentCount: Type.Integer(),
      }),
    ),
  }),
  refusals: {},
  async run({ input, tx, district, now }) {
    const ofCouncil = sql`c.district_id = ${district.id} and c.council_id = ${input.councilId}::uuid`;
    const [coming, published] = await Promise.all([
      sql<{ id: string; title: string; startsAt: string; place: string }>`
        select c.id, c.title, c.starts_at as "startsAt", c.place from meetings.meetings c
         where ${ofCouncil} and c.for_public and c.state in ('convened', 'open')
           and c.starts_at > ${now.subtract({ hours: 12 }).toString()}::timestamptz
         order by c.starts_at, c.id limit ${sql.lit(mostShown)}`.execute(tx),
      sql<{ id: string; title: string; startsAt: string; membersDue: number | null; presentCount: number }>`
        select c.id, c.title, c.starts_at as "startsAt", c.members_due as "membersDue",
               c.present_count as "presentCount"
          from meetings.meetings c
         where ${ofCouncil} and c.state = 'published'
         order by c.starts_at desc, c.id desc limit ${sql.lit(mostShown)}`.execute(tx),
    ]);
    return { coming: coming.rows, published: published.rows };
  },
});
