import { sql } from "kysely";
import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { DateText, nullable, Uuid } from "../../platform/schemas.ts";
import { MemberRoleName, Rules } from "./council-input.ts";
import type { MemberRole } from "./kinds.ts";
import { CouncilLine, type CouncilLineRow, lineColumns, lineJoins, lineOf } from "./list-councils.ts";
import { inLanguage } from "./names.ts";
import { maySeeOrSit, runnerPost } from "./policy.ts";
import { readRules } from "./read-rules.ts";
import { inSightOf, pathColumn } from "./scope.ts";
import { operation } from "./tables.ts";

/** All of a council, for staff of its area and for its members. */
export const showCouncil = operation({
  name: "show-council",
  summary: "Staff and members see a council with its members and rules.",
  access: "read",
  at: "{councilId}",
  permission: maySeeOrSit,
  input: Type.Object({ councilId: Uuid }),
  output: Type.Object({
    ...CouncilLine.properties,
    version: Type.Integer(),
    words: Type.String(),
    foundedOn: DateText,
    dissolvedBecause: Type.String(),
    members: Type.Array(
      Type.Object({
        id: Uuid,
        personId: Uuid,
        name: Type.String(),
        unit: nullable(Type.Object({ id: Uuid, name: Type.String() })),
        role: MemberRoleName,
        startsOn: DateText,
        endsOn: nullable(DateText),
        sits: Type.Boolean({ description: "today" }),
        namePublic: Type.Boolean(),
        own: Type.Boolean(),
      }),
    ),
    rules: nullable(Rules),
    otherRules: Type.Array(Rules, { description: "to come and past, the newest first" }),
    mayRun: Type.Boolean(),
  }),
  refusals: {},
  async run({ actor, tx, district, now, locale, input, refuse }) {
    const { councilId } = input;
    const today = dayOf(district, now);
    const { rows } = await sql<CouncilRow>`
      select ${lineColumns(locale)}, c.version, c.words, c.founded_on::text as founded_on, c.dissolved_because,
             ${pathColumn} as path
        from councils.councils c ${lineJoins}
       where c.district_id = ${district.id} and c.id = ${councilId}::uuid
         and (${inSightOf(actor, district.id)}
              or exists (select from councils.sitting_members s
                          where s.district_id = c.district_id and s.council_id = c.id
                            and s.person_id = ${actor.personId}::uuid))`.execute(tx);
    const [council] = rows;
    if (!council) throw refuse("not-found");
    const [members, rules] = await Promise.all([readMembers(), readRules(tx, district, councilId)]);
    const inForce = rules.find(({ startsOn }) => startsOn <= today) ?? null;
    return {
      ...lineOf(council),
      version: council.version,
      words: council.words,
      foundedOn: council.founded_on,
      dissolvedBecause: council.dissolved_because,
      members,
      rules: inForce,
      otherRules: rules.filter((rule) => rule !== inForce),
      mayRun: runnerPost(actor, council.path) !== undefined,
    };

    async function readMembers() {
      const found = await sql<MemberRow>`
        select m.id, m.person_id, p.name, m.unit_id, ${inLanguage(locale, "u")} as unit_name, m.role,
               m.starts_on::text as starts_on, m.ends_on::text as ends_on, m.name_public
          from councils.memberships m
          join directory.known_people p on p.district_id = m.district_id and p.id = m.person_id
          left join directory.unit_names u on u.district_id = m.district_id and u.id = m.unit_id
         where m.district_id = ${district.id} and m.council_id = ${councilId}::uuid
         order by array_position(array['chair', 'secretary', 'member'], m.role), m.starts_on, m.id
         limit 500`.execute(tx);
      return found.rows.map((row) => ({
        id: row.id,
        personId: row.person_id,
        name: row.name,
        unit: row.unit_id === null ? null : { id: row.unit_id, name: row.unit_name ?? "" },
        role: row.role,
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        sits: row.starts_on <= today && (row.ends_on === null || row.ends_on >= today),
        namePublic: row.name_public,
        own: row.person_id === actor.personId,
      }));
    }
  },
});

interface CouncilRow extends CouncilLineRow {
  version: number;
  words: string;
  founded_on: string;
  dissolved_because: string;
  path: string[];
}

interface MemberRow {
  id: string;
  person_id: string;
  name: string;
  unit_id: string | null;
  unit_name: string | null;
  role: MemberRole;
  starts_on: string;
  ends_on: string | null;
  name_public: boolean;
}
