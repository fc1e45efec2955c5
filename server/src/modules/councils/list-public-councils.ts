import { sql } from "kysely";
import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { CouncilKindName, MemberRoleName } from "./council-input.ts";
import type { CouncilKind, MemberRole } from "./kinds.ts";
import { inLanguage } from "./names.ts";
import { publicNameOf } from "./public-name.ts";
import { operation } from "./tables.ts";

/** For everybody: the councils of an area and of those in it, with who holds which office and for which unit. */
export const listPublicCouncils = operation({
  name: "list-public-councils",
  summary: "Everybody reads which councils an area has and who sits in them, by office and surname.",
  access: "read",
  permission: everybody,
  input: Type.Object({
    areaId: Type.Optional(Uuid),
    councilId: Type.Optional(Uuid),
    communityName: Type.Optional(Type.String({ maxLength: 60, description: "as a phone keeps where it is" })),
  }),
  output: Type.Object({
    councils: Type.Array(
      Type.Object({
        id: Uuid,
        kind: CouncilKindName,
        name: Type.String(),
        areaName: Type.String(),
        words: Type.String(),
        members: Type.Array(
          Type.Object({ name: Type.String(), role: MemberRoleName, unitName: nullable(Type.String()) }),
        ),
        own: nullable(
          Type.Object({ namePublic: Type.Boolean() }, { description: "null: the reader does not sit in it" }),
        ),
      }),
    ),
  }),
  refusals: {},
  async run({ actor, input, tx, district, locale }) {
    const { areaId = null, councilId = null, communityName = null } = input;
    if (areaId === null && councilId === null && communityName === null) return { councils: [] };
    const { rows } = await sql<PublicRow>`
      select c.id, c.kind, c.name, ${inLanguage(locale, "a")} as "areaName", full_row.words,
             coalesce((
               select json_agg(json_build_object('name', m.person_name, 'agreed', m.name_public, 'role', m.role,
                        'unitName', ${inLanguage(locale, "m", "unit_name")}, 'own', m.person_id = ${actor.personId}::uuid)
                        order by array_position(array['chair', 'secretary', 'member'], m.role), m.membership_id)
                 from councils.sitting_members m
                where m.district_id = c.district_id and m.council_id = c.id), '[]') as members
        from councils.standing_councils c
        join councils.councils full_row on full_row.district_id = c.district_id and full_row.id = c.id
        join directory.area_names a on a.district_id = c.district_id and a.id = c.area_id
       where c.district_id = ${district.id}
         and (${councilId}::uuid is null or c.id = ${councilId}::uuid)
         and (${communityName}::text is null or c.community_id in (
               select n.id from directory.area_names n
                where n.district_id = ${district.id} and n.level = 3 and ${communityName} in (n.name, n.name_en)))
         and (${areaId}::uuid is null or ${areaId}::uuid in (c.area_id, c.grid_id, c.community_id, c.street_id))
       order by c.level, c.name, c.id limit 50`.execute(tx);
    return {
      councils: rows.map(({ members, ...council }) => ({
        ...council,
        members: members.map(({ name, agreed, role, unitName }) => ({
          name: publicNameOf(name, agreed),
          role,
          unitName,
        })),
        own: ownOf(members),
      })),
    };
  },
});

interface PublicRow {
  id: string;
  kind: CouncilKind;
  name: string;
  areaName: string;
  words: string;
  members: { name: string; agreed: boolean; role: MemberRole; unitName: string | null; own: boolean | null }[];
}

function ownOf(members: PublicRow["members"]): { namePublic: boolean } | null {
  const own = members.find((member) => member.own);
  return own ? { namePublic: own.agreed } : null;
}
