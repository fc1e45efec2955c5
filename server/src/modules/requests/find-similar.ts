import { sql } from "kysely";
import { type Static, Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import type { Context } from "../../platform/operations/operation.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { InstantText, LngLat, nullable, Uuid } from "../../platform/schemas.ts";
import { type Located, locate } from "../directory/index.ts";
import { suggestFor } from "../suggestions/index.ts";
import { joinedCount } from "./joined-resident.ts";
import { type InRelease, inReleaseColumns, Released, releasedJoin, releasedOf } from "./release.ts";
import { inLanguage, RequestStateName } from "./request-line.ts";
import { searchWords } from "./search.ts";
import { type Likeness, likeness, similarSolvedDays, similarWithinMetres } from "./similarity.ts";
import type { RequestState } from "./states.ts";
import { operation, type RequestTables } from "./tables.ts";

const mostShown = 3;
const mostCompared = 40;
/** Distances are told in steps: a phone knows its place to ten metres at best, and nobody is to be found by them. */
const stepMetres = 10;

const SimilarRequest = Type.Object({
  number: Type.String(),
  summary: Type.String({ description: "the category" }),
  place: Type.String(),
  state: RequestStateName,
  filedAt: InstantText,
  metres: Type.Integer({ description: "from where it is being filed, in steps of ten; 0: the same building" }),
  joinedCount: Type.Integer({ description: "residents who have said that they met it too" }),
  released: nullable(Released),
});

/**
 * Matters of the same kind nearby, while somebody is writing: joining one is less work than filing another. Category, place
 * and state are told; another resident's words and photos only as far as staff have released them for everybody.
 */
export const findSimilar = operation({
  name: "find-similar",
  summary: "Finds similar requests nearby, open or just solved, with what staff have released of them.",
  access: "read",
  inBody: true,
  permission: everybody,
  input: Type.Object({
    text: Type.String({ ...personal, maxLength: 2000 }),
    buildingId: Type.Optional(Uuid),
    location: Type.Optional(Type.Object(LngLat.properties, personal)),
    categoryId: Type.Optional(Uuid),
  }),
  output: Type.Object({ requests: Type.Array(SimilarRequest) }),
  refusals: {},
  async run(context) {
    const { tx, district, input } = context;
    const { buildingId = null, location = null } = input;
    if (buildingId === null && location === null) return { requests: [] };
    const [place, suggested] = await Promise.all([
      locate(tx, district.id, { buildingId, location }),
      input.categoryId ? [] : suggestFor(tx, district.id, input.text),
    ]);
    if (!place) return { requests: [] };
    const said = searchWords(input.text);
    const categoryId = input.categoryId ?? suggested[0]?.category.id ?? null;
    const compared = (await readNear(context, { place, categoryId, said })).map((row) => ({
      row,
      points: likeness(likenessOf(row, place), said.length),
    }));
    const similar = compared
      .filter(({ points }) => points > 0)
      .sort((one, other) => other.points - one.points || one.row.metres - other.row.metres);
    return { requests: similar.slice(0, mostShown).map(({ row }) => shown(row, place)) };
  },
});

interface NearRow extends InRelease {
  number: string;
  summary: string;
  place: string;
  building_id: string | null;
  state: RequestState;
  filed_at: string;
  metres: number;
  shared: number;
  kind: Likeness["kind"];
  joined_count: number;
}

async function readNear(
  { tx, district, locale, now }: Pick<Context<RequestTables, unknown, never>, "tx" | "district" | "locale" | "now">,
  { place, categoryId, said }: { place: Located; categoryId: string | null; said: string[] },
): Promise<NearRow[]> {
  const solvedSince = now.subtract({ hours: 24 * similarSolvedDays }).toString();
  const { lng, lat } = place.location;
  const { rows } = await sql<NearRow>`
    with asked as (
      select id, parent_id from categories.category_names
       where district_id = ${district.id} and id = ${categoryId}::uuid
    ), kinds as (
      select k.id, k.id = asked.id as same
        from asked
        join categories.category_names k on k.district_id = ${district.id} and k.parent_id = asked.parent_id
    )
    select r.number, ${inLanguage(locale, "c")} as summary,
           coalesce(b.name, ${inLanguage(locale, "m")} || ' ' || ${inLanguage(locale, "g")}) as place,
           r.building_id, r.state, r.filed_at, near.metres, near.shared,
           case when kinds.same then 'same' when kinds.id is not null then 'related' else 'other' end as kind,
           ${joinedCount} as joined_count, ${inReleaseColumns}
      from requests.reported_near(
             point(${lng}, ${lat}), ${similarWithinMetres}, array(select id from kinds), ${said}::text[],
             ${place.communityId}::uuid, ${solvedSince}::timestamptz, ${mostCompared}) near
      join requests.requests r on r.district_id = ${district.id} and r.id = near.id
      join categories.category_names c on c.district_id = r.district_id and c.id = r.category_id
      join directory.area_names m on m.district_id = r.district_id and m.id = r.community_id
      join directory.area_names g on g.district_id = r.district_id and g.id = r.grid_id
      left join directory.places b on b.district_id = r.district_id and b.building_id = r.building_id
      left join kinds on kinds.id = r.category_id
      ${releasedJoin}
     order by near.metres, r.filed_at desc, r.id desc`.execute(tx);
  return rows;
}

function likenessOf(row: NearRow, place: Located): Likeness {
  return { kind: row.kind, sameBuilding: isSameBuilding(row, place), metres: row.metres, sharedWords: row.shared };
}

function isSameBuilding(row: NearRow, place: Located): boolean {
  return row.building_id !== null && row.building_id === place.buildingId;
}

function shown(row: NearRow, place: Located): Static<typeof SimilarRequest> {
  return {
    number: row.number,
    summary: row.summary,
    place: row.place,
    state: row.state,
    filedAt: row.filed_at,
    metres: isSameBuilding(row, place) ? 0 : Math.ceil(Math.max(row.metres, 1) / stepMetres) * stepMetres,
    joinedCount: row.joined_count,
    released: releasedOf(row),
  };
}
