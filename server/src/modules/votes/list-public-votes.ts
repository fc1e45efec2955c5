import { sql } from "kysely";
import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { Uuid } from "../../platform/schemas.ts";
import { operation } from "./tables.ts";
import { type LineRow, lineColumns, lineJoins, lineOf, VoteLine } from "./vote-line.ts";

const mostShown = 50;

/** What is being decided in a place: announced and open votes, and the results of the last months. */
export const listPublicVotes = operation({
  name: "list-public-votes",
  summary: "Everybody reads which votes are announced, open and decided in an area and around it.",
  access: "read",
  permission: everybody,
  input: Type.Object({ areaId: Uuid }),
  output: Type.Object({ votes: Type.Array(VoteLine) }),
  refusals: {},
  async run({ tx, district, locale, input }) {
    const { rows } = await sql<LineRow>`
      select ${lineColumns(locale)} from votes.votes v ${lineJoins}
       where v.district_id = ${district.id} and v.announced_at is not null
         and v.area_id in (
           select unnest(array[o.id, o.grid_id, o.community_id, o.street_id, o.district_area_id])
             from directory.area_names o where o.district_id = ${district.id} and o.id = ${input.areaId}::uuid
           union
           select o.id from directory.area_names o
            where o.district_id = ${district.id}
              and ${input.areaId}::uuid in (o.grid_id, o.community_id) and o.level > 3)
       order by v.state in ('announced', 'open', 'awaiting-paper') desc, v.closes_at desc, v.id desc
       limit ${sql.lit(mostShown)}`.execute(tx);
    return { votes: rows.map((row) => lineOf(row, { staff: false })) };
  },
});
