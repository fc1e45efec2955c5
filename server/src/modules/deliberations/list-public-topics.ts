import { type RawBuilder, sql } from "kysely";
import { Type } from "typebox";
import { After, cursorOf } from "../../platform/cursor.ts";
import { everybody } from "../../platform/operations/actor.ts";
import { nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { operation } from "./tables.ts";
import { type LineRow, lineColumns, lineJoins, lineOf, TopicLine } from "./topic-line.ts";

const pageLength = 30;

/**
 * What is being decided at a place, the newest first: of an area; of the community of a building, such as the one whose plate
 * was scanned; of the community where the reader lives; else everywhere. Or "mine": what the reader raised, supports or
 * follows, also before it is released.
 */
export const listPublicTopics = operation({
  name: "list-public-topics",
  summary: "Everybody reads what is and was decided at a place; residents also what they raised, support or follow.",
  access: "read",
  permission: everybody,
  input: Type.Object({
    show: oneOf(["running", "ended", "mine"]),
    areaId: Type.Optional(Uuid),
    buildingId: Type.Optional(Uuid),
    after: Type.Optional(Type.String(After)),
  }),
  output: Type.Object({ topics: Type.Array(TopicLine), next: nullable(Type.String()) }),
  refusals: {},
  async run({ actor, input, tx, district, locale, refuse }) {
    const { show, areaId, buildingId, after } = input;
    const personId = actor.kind === "resident" ? actor.personId : null;
    const cursor = after === undefined ? null : cursorOf(after);
    if (after !== undefined && cursor === null) throw refuse("input-invalid");
    // Whoever is not signed in as a resident has nothing of their own.
    const account = actor.kind === "resident" ? actor.accountId : null;
    const conditions: RawBuilder<unknown>[] = [
      sql`t.district_id = ${district.id}`,
      ...(show === "mine"
        ? [
            // Three lists by their indexes, so that nobody's page walks through everybody's topics.
            sql`t.id in (
              select o.id from deliberations.topics o
               where o.district_id = ${district.id} and o.proposer_account_id = ${account}::uuid
               union
              select s.topic_id from deliberations.supporters s
               where s.district_id = ${district.id} and s.account_id = ${account}::uuid and s.withdrawn_at is null
               union
              select f.topic_id from deliberations.followers f
               where f.district_id = ${district.id} and f.account_id = ${account}::uuid)`,
          ]
        : [
            sql`t.released_at is not null`,
            show === "ended" ? sql`t.ended_at is not null and t.state <> 'withdrawn'` : sql`t.ended_at is null`,
          ]),
      ...(areaId ? [atPlace(district.id, areaId)] : []),
      ...(!areaId && show !== "mine" && (buildingId || personId)
        ? [inCommunity(district.id, { buildingId: buildingId ?? null, personId })]
        : []),
      ...(cursor ? [sql`(t.raised_at, t.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`] : []),
    ];
    const order = sql`order by t.raised_at desc, t.id desc`;
    const { rows } = await sql<LineRow>`
      with page as materialized (
        select t.* from deliberations.topics t where ${sql.join(conditions, sql` and `)}
        ${order} limit ${sql.lit(pageLength + 1)})
      select ${lineColumns(locale)} from page t ${lineJoins} ${order}`.execute(tx);
    const shown = rows.slice(0, pageLength);
    const last = rows.length > pageLength ? shown.at(-1) : undefined;
    return { topics: shown.map(lineOf), next: last ? `${last.raisedAt}~${last.id}` : null };
  },
});

/** In the area, or in one it lies in. */
function atPlace(districtId: number, areaId: string): RawBuilder<boolean> {
  return sql<boolean>`(
    ${areaId}::uuid in (t.area_id, t.grid_id, t.community_id, t.street_id, t.district_area_id)
    or t.area_id = any((select array[a.district_area_id, a.street_id, a.community_id, a.grid_id]
                          from directory.area_names a
                         where a.district_id = ${districtId} and a.id = ${areaId}::uuid)::uuid[]))`;
}

/** Of the community of the building, or of where the person lives, and of what lies around it; unknown: everywhere. */
function inCommunity(
  districtId: number,
  { buildingId, personId }: { buildingId: string | null; personId: string | null },
): RawBuilder<boolean> {
  const community =
    buildingId === null
      ? sql`select h.community_id from directory.current_residences r
              join directory.standing_homes h on h.district_id = r.district_id and h.home_id = r.home_id
             where r.district_id = ${districtId} and r.person_id = ${personId}::uuid`
      : sql`select b.community_id from directory.places b
             where b.district_id = ${districtId} and b.building_id = ${buildingId}::uuid`;
  const around = sql`select unnest(array[c.street_id, c.district_area_id]) from directory.area_names c
                      where c.district_id = ${districtId} and c.id in (${community})`;
  return sql<boolean>`(t.community_id = any(array(${community})) or t.area_id = any(array(${around}))
                       or not exists (${community}))`;
}
