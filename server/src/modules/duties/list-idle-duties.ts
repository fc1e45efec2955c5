import { type QueryExecutorProvider, sql } from "kysely";
import { Type } from "typebox";
import { DutyLine, dutyLine, dutyLines } from "./duty-line.ts";
import { type DutyTable, idleDuties } from "./idle-duties.ts";
import { mayChangeDuties } from "./policy.ts";
import { standingDuties } from "./standing-duties.ts";
import { operation } from "./tables.ts";
import { idleSentence } from "./words.ts";

/** What an administrator should look at: duties that name a post in vain. */
export const listIdleDuties = operation({
  name: "list-idle-duties",
  summary: "Lists duties that can never match, each with the reason.",
  access: "read",
  permission: mayChangeDuties,
  input: Type.Object({}),
  output: Type.Object({
    duties: Type.Array(Type.Object({ ...DutyLine.properties, because: Type.String(), reason: Type.String() })),
  }),
  refusals: {},
  async run({ tx, district, locale }) {
    const [duties, reach] = [await standingDuties(tx, district.id), await readReach(tx, district.id)];
    const idle = new Map(idleDuties({ duties, ...reach }).map(({ duty, reason }) => [duty.id, reason]));
    if (idle.size === 0) return { duties: [] };
    const where = [sql`d.id = any (${[...idle.keys()]}::uuid[])`];
    const { rows } = await dutyLines(district.id, locale, { where, most: idle.size }).execute(tx);
    return {
      duties: rows.map((row) => {
        const because = idle.get(row.id)!;
        return { ...dutyLine(row, locale), because, reason: idleSentence(because, row.categoryId, locale) };
      }),
    };
  },
});

/** Which categories and areas a new matter can have at all. */
async function readReach(tx: QueryExecutorProvider, districtId: number): Promise<Omit<DutyTable, "duties">> {
  const { rows } = await sql<{ leaves: DutyTable["leaves"]; retired: string[]; placed: string[] }>`
    select
      (select coalesce(json_agg(json_build_object('id', c.id, 'groupId', c.parent_id)), '[]')
         from categories.category_names c
         join categories.category_names g on g.district_id = c.district_id and g.id = c.parent_id
        where c.district_id = ${districtId} and c.retired_at is null and g.retired_at is null) as leaves,
      array(select id from directory.area_names where district_id = ${districtId} and retired_at is not null) as retired,
      array(select distinct unnest(array[id, grid_id, community_id, street_id, district_area_id])
              from directory.area_names
             where district_id = ${districtId} and level = 5 and retired_at is null) as placed
  `.execute(tx);
  const { leaves, retired, placed } = rows[0]!;
  return { leaves, retiredAreaIds: new Set(retired), placedAreaIds: new Set(placed) };
}
