import { sql } from "kysely";
import { Type } from "typebox";
import { isStaff } from "../../platform/operations/actor.ts";
import { DateText, nullable, Uuid } from "../../platform/schemas.ts";
import { type PartyBasis, partyBases, type TermManner, termManners, type UnitKind } from "./kinds.ts";
import { localName } from "./local-name.ts";
import { keepsRegister } from "./policy.ts";
import { staffedPosts } from "./post-rows.ts";
import { StaffedPost, UnitKindName, UnitLine } from "./schemas.ts";
import { operation } from "./tables.ts";

const Term = Type.Object({
  id: Uuid,
  personName: Type.String(),
  startsOn: DateText,
  endsOn: nullable(DateText),
  manner: Type.Enum([...termManners]),
});

const Unit = Type.Object({
  ...UnitLine.properties,
  areaId: Uuid,
  parentId: nullable(Uuid),
  partyBasis: nullable(Type.Enum([...partyBases])),
  partyMemberCount: nullable(Type.Integer({ description: "of a Party organisation: its own members today" })),
});

const Child = Type.Object({ id: Uuid, name: Type.String(), kind: UnitKindName });

const mostPosts = 500;

/** For staff: a unit, its open posts with the terms that run or are to come, and the units below it. */
export const showUnit = operation({
  name: "show-unit",
  summary: "Shows a unit with its posts, their holders and terms, and the units below it.",
  access: "read",
  at: "{unitId}",
  permission: isStaff,
  input: Type.Object({ unitId: Uuid }),
  output: Type.Object({
    unit: Unit,
    posts: Type.Array(Type.Object({ ...StaffedPost.properties, terms: Type.Array(Term) })),
    children: Type.Array(Child),
    abilities: Type.Array(Type.Object({ operation: Type.String(), refusedBecause: nullable(Type.String()) })),
  }),
  refusals: {},
  async run({ input: { unitId }, tx, district, locale, actor, refuse }) {
    const { rows } = await sql<UnitAnswer>`
      select u.id, ${localName(locale, "u")} as name, u.kind, a.id as "areaId", ${localName(locale, "a")} as "areaName",
             p.id as "parentId", ${localName(locale, "p")} as "parentName", u.party_basis as "partyBasis",
             case when u.kind like 'party-%' then
               (select count(*)::integer from directory.current_party_members m
                 where m.district_id = u.district_id and m.unit_id = u.id) end as "partyMemberCount",
             (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', ${localName(locale, "c")}, 'kind', c.kind)
                                        order by c.name), '[]')
                from directory.units c
               where c.district_id = u.district_id and c.parent_unit_id = u.id and c.dissolved_at is null) as children
        from directory.units u
        join directory.areas a on a.district_id = u.district_id and a.id = u.area_id
        left join directory.units p on p.district_id = u.district_id and p.id = u.parent_unit_id
       where u.district_id = ${district.id} and u.id = ${unitId}::uuid and u.dissolved_at is null`.execute(tx);
    const found = rows[0];
    if (!found) throw refuse("not-found");
    const { children, ...unit } = found;
    const posts = await staffedPosts(tx, district.id, locale, {
      where: sql`p.unit_id = ${unitId}::uuid`,
      orderBy: sql`a.level, a.code, p.name`,
      most: mostPosts,
    });
    const terms = await tx
      .selectFrom("directory.post_terms as t")
      .innerJoin("directory.people as e", (join) =>
        join.onRef("e.district_id", "=", "t.district_id").onRef("e.id", "=", "t.person_id"),
      )
      .where("t.district_id", "=", district.id)
      .where("t.post_id", "in", posts.length > 0 ? posts.map(({ id }) => id) : [unitId])
      .where(sql<boolean>`(t.ends_on is null or t.ends_on >= platform.today())`)
      .select(["t.id", "t.post_id", "e.name as personName", "t.starts_on as startsOn", "t.ends_on as endsOn"])
      .select(sql<TermManner>`t.manner`.as("manner"))
      .orderBy("t.starts_on")
      .orderBy("e.name")
      .execute();
    const termsOf = Map.groupBy(terms, (term) => term.post_id);
    return {
      unit,
      posts: posts.map((post) => ({ ...post, terms: termsOf.get(post.id) ?? [] })),
      children,
      abilities: keepsRegister(actor)
        ? ["open-post", "close-post", "begin-term", "end-term"].map((name) => ({
            operation: name,
            refusedBecause: null,
          }))
        : [],
    };
  },
});

interface UnitAnswer {
  id: string;
  name: string;
  kind: UnitKind;
  areaId: string;
  areaName: string;
  parentId: string | null;
  parentName: string | null;
  partyBasis: PartyBasis | null;
  partyMemberCount: number | null;
  children: { id: string; name: string; kind: UnitKind }[];
}
