import { type RawBuilder, sql } from "kysely";
import type { OpenVote } from "./open-vote.ts";
import type { VoteContext } from "./tables.ts";

export interface Frozen {
  electors: number;
  people: number;
  heads: number | null;
  areaSquareCentimetres: string | null;
}

/** Fewer are read in no time, whatever plan the database makes. */
const manyElectors = 200;

/**
 * Looks up who may vote, as the register has it at this moment, and writes it down: from then on whoever moves in or out
 * changes nothing. One statement, whatever the size of the place; after a large one the planner looks at what is new.
 */
export async function freezeElectorate(context: VoteContext, vote: OpenVote): Promise<Frozen> {
  const { tx, district } = context;
  const { rows } = await sql<Frozen>`
    with eligible as materialized (${eligible(context, vote)}),
    numbered as (
      select e.elector_id, e.home_id, e.head_key, e.area,
             row_number() over (order by min(e.door) nulls last, e.elector_id) as paper_number
        from eligible e
       group by e.elector_id, e.home_id, e.head_key, e.area
    ), electors as (
      insert into votes.electors
             (district_id, vote_id, elector_id, paper_number, home_id, head_key, area_square_centimetres)
      select ${district.id}, ${vote.id}::uuid, elector_id, paper_number, home_id, head_key, area from numbered
    ), people as (
      insert into votes.elector_people (district_id, vote_id, person_id, elector_id)
      select ${district.id}, ${vote.id}::uuid, person_id, elector_id from eligible
       where person_id is not null
       group by person_id, elector_id
      returning person_id
    )
    select (select count(*)::integer from numbered) as electors,
           (select count(distinct person_id)::integer from people) as people,
           (select nullif(count(distinct head_key), 0)::integer from numbered) as heads,
           (select sum(area)::text from numbered) as "areaSquareCentimetres"`.execute(tx);
  const [frozen] = rows as [Frozen];
  if (frozen.electors >= manyElectors) await sql`select votes.learn_electorates()`.execute(tx);
  return frozen;
}

/** Rows of elector_id, person_id, home_id, head_key, area and door, by which the paper ballots are numbered. */
function eligible(context: VoteContext, vote: OpenVote): RawBuilder<unknown> {
  switch (vote.electorate) {
    case "owners":
      return owners(context, vote);
    case "residents":
      return residents(context, vote);
    case "party-members":
      return partyMembers(context, vote);
    case "members":
      return members(context, vote);
  }
}

const door = sql`concat_ws(' ', h.building_code, lpad(h.unit_no, 4, '0'), lpad(h.room_no, 6, '0'))`;

export function inPlace(vote: Pick<OpenVote, "area_id" | "building_ids">): RawBuilder<boolean> {
  return sql<boolean>`(
    ${vote.area_id}::uuid in (h.micro_grid_id, h.grid_id, h.community_id, h.street_id, h.district_area_id)
    and (${vote.building_ids}::uuid[] is null or h.building_id = any(${vote.building_ids}::uuid[])))`;
}

/** From the year in which they come of that age; somebody whose year the register does not know is taken for old enough. */
export function oldEnough({ district, now }: VoteContext, vote: Pick<OpenVote, "youngest">): RawBuilder<boolean> {
  const year = now.toZonedDateTimeISO(district.timeZone).year - vote.youngest;
  return sql<boolean>`(r.birth_year is null or r.birth_year <= ${year})`;
}

function residents(context: VoteContext, vote: OpenVote): RawBuilder<unknown> {
  return sql`
    select r.person_id as elector_id, r.person_id, null::uuid as home_id, null::text as head_key, null::bigint as area,
           ${door} as door
      from directory.current_residences r
      join directory.standing_homes h on h.district_id = r.district_id and h.home_id = r.home_id
     where r.district_id = ${context.district.id} and ${inPlace(vote)} and ${oldEnough(context, vote)}`;
}

/**
 * Heads by the Supreme People's Court's rule: a home is a head; homes that belong to the very same owners are one, and so
 * are all that the developer has not sold.
 */
function owners({ district }: VoteContext, vote: OpenVote): RawBuilder<unknown> {
  return sql`
    select h.home_id as elector_id, r.person_id, h.home_id,
           coalesce(
             'developer ' || h.developer_unit_id,
             'owners ' || md5((select string_agg(distinct o.person_id::text, ' ' order by o.person_id::text)
                                 from directory.current_residences o
                                where o.district_id = h.district_id and o.home_id = h.home_id and o.capacity = 'owner')),
             'home ' || h.home_id) as head_key,
           h.exclusive_area_square_centimetres as area, ${door} as door
      from directory.standing_homes h
      left join directory.current_residences r
        on r.district_id = h.district_id and r.home_id = h.home_id and r.capacity = 'owner'
           and h.developer_unit_id is null
     where h.district_id = ${district.id} and ${inPlace(vote)}
       and h.exclusive_area_square_centimetres is not null`;
}

function partyMembers({ district }: VoteContext, vote: OpenVote): RawBuilder<unknown> {
  return sql`
    select m.person_id as elector_id, m.person_id, null::uuid as home_id, null::text as head_key, null::bigint as area,
           null::text as door
      from directory.current_party_members m
     where m.district_id = ${district.id}
       and ${vote.area_id}::uuid in (m.area_id, m.grid_id, m.community_id, m.street_id, m.district_area_id)`;
}

function members({ district }: VoteContext, vote: OpenVote): RawBuilder<unknown> {
  return sql`
    select m.person_id as elector_id, m.person_id, null::uuid as home_id, null::text as head_key, null::bigint as area,
           null::text as door
      from councils.sitting_members m
     where m.district_id = ${district.id} and m.council_id = ${vote.council_id}::uuid`;
}
