import { type RawBuilder, sql } from "kysely";
import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { phoneIndex } from "../../platform/phone.ts";
import { Uuid } from "../../platform/schemas.ts";
import { inLanguage } from "./names.ts";
import { mayRunCouncils, runnerPost } from "./policy.ts";
import { inSightOf, pathColumn } from "./scope.ts";
import { operation } from "./tables.ts";

const mostFound = 20;

/**
 * For staff who write down a member: people called just so who live in the council's area or hold a post in it or for it;
 * or whoever has just this phone. No list of people can be read by trying.
 */
export const findCandidates = operation({
  name: "find-candidates",
  summary: "Finds people of the register by their whole name or phone, to be made members of a council.",
  access: "read",
  inBody: true,
  at: "{councilId}",
  permission: mayRunCouncils,
  input: Type.Object({
    councilId: Uuid,
    text: Type.String({ ...personal, minLength: 2, maxLength: 50, pattern: "\\S" }),
  }),
  output: Type.Object({
    people: Type.Array(
      Type.Object({
        id: Uuid,
        name: Type.String(),
        knownBy: Type.Array(Type.String(), { description: "homes and posts, to tell namesakes apart" }),
      }),
    ),
  }),
  refusals: {},
  async run({ actor, input, tx, district, locale, vault, refuse }) {
    const council = await sql<{ area_id: string; path: string[] }>`
      select c.area_id, ${pathColumn} as path from councils.councils c
       where c.district_id = ${district.id} and c.id = ${input.councilId}::uuid
         and ${inSightOf(actor, district.id)}`.execute(tx);
    const [place] = council.rows;
    if (!place) throw refuse("not-found");
    if (!runnerPost(actor, place.path)) throw refuse("right-missing");
    const digits = input.text.replaceAll(/[\s-]/g, "");
    const byPhone = /^1\d{10}$/.test(digits);
    const called: RawBuilder<boolean> = byPhone
      ? sql<boolean>`p.phone_index = ${phoneIndex(vault, digits)}`
      : sql<boolean>`p.name collate "C" = ${input.text.trim()}`;
    const { rows } = await sql<{ id: string; name: string; knownBy: string[] }>`
      select * from (
        select p.id, p.name,
               array(select concat_ws(' ', l.building_name, l.unit_no, l.room_no) from directory.located_residents l
                      where l.district_id = p.district_id and l.person_id = p.id
                        and (${byPhone} or ${place.area_id}::uuid
                             in (l.micro_grid_id, l.grid_id, l.community_id, l.street_id, l.district_area_id))) ||
               array(select ${inLanguage(locale, "h")} from directory.held_posts h
                       join directory.area_names a on a.district_id = h.district_id and a.id = h.area_id
                      where h.district_id = p.district_id and h.person_id = p.id
                        and (${byPhone} or h.area_id = any(${place.path}::uuid[]) or ${place.area_id}::uuid
                             in (a.grid_id, a.community_id, a.street_id, a.district_area_id))) as "knownBy"
          from directory.known_people p
         where p.district_id = ${district.id} and ${called}
         order by p.id limit 200) found
       where ${byPhone} or cardinality("knownBy") > 0
       limit ${sql.lit(mostFound)}`.execute(tx);
    return { people: rows };
  },
});
