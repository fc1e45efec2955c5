import { sql } from "kysely";
import { Type } from "typebox";
import { Nothing } from "../../platform/schemas.ts";
import { seesOwnVotes } from "./policy.ts";
import { operation } from "./tables.ts";
import { type LineRow, lineColumns, lineJoins, lineOf, VoteLine } from "./vote-line.ts";

const mostShown = 100;

/** What a resident may still vote on, and on what they have voted: for the first page of their phone. */
export const listOwnVotes = operation({
  name: "list-own-votes",
  summary: "A resident's own votes: those still to be cast, and those of the last months.",
  access: "read",
  permission: seesOwnVotes,
  input: Nothing,
  output: Type.Object({
    votes: Type.Array(
      Type.Object({
        ...VoteLine.properties,
        left: Type.Integer({ description: "how many votes this person may still cast" }),
      }),
    ),
  }),
  refusals: {},
  async run({ tx, district, locale, actor }) {
    if (!actor.personId) return { votes: [] };
    const { rows } = await sql<LineRow & { left: number }>`
      with mine as (
        select p.vote_id, p.elector_id from votes.elector_people p
         where p.district_id = ${district.id} and p.person_id = ${actor.personId}::uuid
        union
        select x.vote_id, x.elector_id from votes.proxies x
         where x.district_id = ${district.id} and x.holder_person_id = ${actor.personId}::uuid and x.revoked_at is null
      ), counted as (
        select m.vote_id, count(*) filter (where b.elector_id is null and i.elector_id is null)::integer as open_rights
          from mine m
          left join votes.ballots b on b.district_id = ${district.id} and b.vote_id = m.vote_id
                                   and b.elector_id = m.elector_id
          left join paper_ballots.handed_in_papers i on i.district_id = ${district.id} and i.vote_id = m.vote_id
                                                    and i.elector_id = m.elector_id
         group by m.vote_id
      )
      select ${lineColumns(locale)}, case when v.state = 'open' then c.open_rights else 0 end as left
        from counted c
        join votes.votes v on v.district_id = ${district.id} and v.id = c.vote_id
        ${lineJoins}
       order by (v.state = 'open' and c.open_rights > 0) desc, v.closes_at desc, v.id desc
       limit ${sql.lit(mostShown)}`.execute(tx);
    return { votes: rows.map((row) => ({ ...lineOf(row, { staff: false }), left: row.left })) };
  },
});
