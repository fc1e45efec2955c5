import { sql } from "kysely";
import type { Locale } from "../../platform/locale.ts";
import { inPlace, oldEnough } from "./freeze-electorate.ts";
import type { OpenVote } from "./open-vote.ts";
import type { VoteContext } from "./tables.ts";
import type { Electorate } from "./vote-input.ts";
import { homeIn } from "./vote-line.ts";

/** One vote that a person may cast: their own, that of a home of theirs, or one they hold a proxy for. */
export interface Right {
  electorId: string;
  paperNumber: number;
  /** "翠屏小区1栋 1单元 302", where the vote is a home's. */
  home: string | null;
  byProxy: boolean;
  /** Somebody else may cast it in their place: a proxy that was given away. */
  givenAway: boolean;
  voted: { way: string; at: string; number: string | null } | null;
  /** Their paper ballot is in and not counted yet; nothing else is taken meanwhile. */
  handedInAt: string | null;
}

/** Why somebody may not vote, in one word; the page says it in a sentence. */
export const hindrances = [
  "phone-unknown",
  "lives-elsewhere",
  "too-young",
  "owns-no-home-here",
  "no-member",
  "no-party-member-here",
  "not-in-register-when-it-opened",
] as const;
export type Hindrance = (typeof hindrances)[number];

/** All the rights of a person in a vote that has opened, in one indexed query. */
export async function rightsOf(
  { tx, district, locale }: Pick<VoteContext, "tx" | "district"> & { locale: Locale },
  voteId: string,
  personId: string,
): Promise<Right[]> {
  const { rows } = await sql<Right>`
    with mine as (
      select p.elector_id, false as by_proxy from votes.elector_people p
       where p.district_id = ${district.id} and p.vote_id = ${voteId}::uuid and p.person_id = ${personId}::uuid
      union all
      select x.elector_id, true from votes.proxies x
       where x.district_id = ${district.id} and x.holder_person_id = ${personId}::uuid and x.vote_id = ${voteId}::uuid
         and x.revoked_at is null
    )
    select e.elector_id as "electorId", e.paper_number as "paperNumber", m.by_proxy as "byProxy",
           not m.by_proxy and exists (
             select from votes.proxies x
              where x.district_id = e.district_id and x.vote_id = e.vote_id and x.elector_id = e.elector_id
                and x.revoked_at is null) as "givenAway",
           case when h.home_id is not null then ${homeIn(locale)} end as home,
           case when b.elector_id is not null
                then json_build_object('way', b.way, 'at', b.cast_at,
                       'number', case when b.person_id = ${personId}::uuid then b.number end) end as voted,
           i.handed_in_at as "handedInAt"
      from mine m
      join votes.electors e on e.district_id = ${district.id} and e.vote_id = ${voteId}::uuid
                           and e.elector_id = m.elector_id
      left join directory.standing_homes h on h.district_id = e.district_id and h.home_id = e.home_id
      left join votes.ballots b on b.district_id = e.district_id and b.vote_id = e.vote_id
                               and b.elector_id = e.elector_id
      left join paper_ballots.handed_in_papers i on i.district_id = e.district_id and i.vote_id = e.vote_id
                                                and i.elector_id = e.elector_id
     order by m.by_proxy, e.paper_number`.execute(tx);
  return rows;
}

interface Facts {
  lives: boolean;
  old: boolean;
  owns: boolean;
  member: boolean;
  party: boolean;
}

/**
 * What keeps a person from voting by the register of today, or null when nothing does. After the vote has opened only the
 * frozen electorate counts, and this says why somebody is not in it.
 */
export async function hindranceOf(context: VoteContext, vote: OpenVote, personId: string): Promise<Hindrance | null> {
  const { tx, district } = context;
  const { rows } = await sql<Facts>`
    select coalesce(bool_or(here), false) as lives, coalesce(bool_or(here and old), false) as old,
           coalesce(bool_or(here and capacity = 'owner'), false) as owns,
           exists (select from directory.current_party_members m
                    where m.district_id = ${district.id} and m.person_id = ${personId}::uuid
                      and ${vote.area_id}::uuid
                          in (m.area_id, m.grid_id, m.community_id, m.street_id, m.district_area_id)) as party,
           exists (select from councils.sitting_members m
                    where m.district_id = ${district.id} and m.person_id = ${personId}::uuid
                      and m.council_id = ${vote.council_id}::uuid) as member
      from (select r.capacity, ${inPlace(vote)} as here, ${oldEnough(context, vote)} as old
              from directory.current_residences r
              join directory.standing_homes h on h.district_id = r.district_id and h.home_id = r.home_id
             where r.district_id = ${district.id} and r.person_id = ${personId}::uuid) homes`.execute(tx);
  return hindranceBy(vote.electorate, rows[0]!);
}

export function hindranceBy(electorate: Electorate, facts: Facts): Hindrance | null {
  switch (electorate) {
    case "residents":
      if (!facts.lives) return "lives-elsewhere";
      return facts.old ? null : "too-young";
    case "owners":
      return facts.owns ? null : "owns-no-home-here";
    case "members":
      return facts.member ? null : "no-member";
    case "party-members":
      return facts.party ? null : "no-party-member-here";
  }
}
