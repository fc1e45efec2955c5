import { sql } from "kysely";
import { Type } from "typebox";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Locale } from "../../platform/locale.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { type OpenVote, voteColumns } from "./open-vote.ts";
import { mayRunVotes, runningPost } from "./policy.ts";
import { visibleTo } from "./scope.ts";
import { operation, type VoteTables } from "./tables.ts";
import { homeIn } from "./vote-line.ts";

const pageLength = 50;

/** Those who run a vote look somebody up: by the number on the paper ballot, a home, a name, or who has not voted yet. */
export const findElectors = operation({
  name: "find-electors",
  summary: "Staff look up electors of a vote they run: whether they have voted, in which way, who may vote for them.",
  access: "read",
  inBody: true,
  at: "{voteId}",
  permission: mayRunVotes,
  input: Type.Object({
    voteId: Uuid,
    text: Type.Optional(Type.String({ ...personal, maxLength: 60, description: "number, home or name" })),
    show: Type.Optional(oneOf(["all", "voted", "not-voted", "refused"])),
    after: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647 })),
  }),
  output: Type.Object({
    electors: Type.Array(
      Type.Object({
        electorId: Uuid,
        paperNumber: Type.Integer(),
        home: nullable(Type.String()),
        names: Type.Array(Type.String(), { description: "who may cast it" }),
        areaSquareCentimetres: nullable(Type.String()),
        voted: nullable(Type.Object({ way: Type.String(), at: InstantText })),
        handedInAt: nullable(InstantText),
        refused: Type.Array(Type.Object({ way: Type.String(), at: InstantText })),
        proxy: nullable(Type.Object({ id: Uuid, holder: Type.String(), documentId: Uuid })),
      }),
    ),
    next: nullable(Type.Integer()),
  }),
  refusals: {},
  async run({ tx, district, actor, locale, input, refuse }) {
    const found = await sql<OpenVote>`
      select ${voteColumns} from votes.votes v
       where v.district_id = ${district.id} and v.id = ${input.voteId}::uuid and ${visibleTo(actor)}`.execute(tx);
    const [vote] = found.rows;
    if (!vote) throw refuse("not-found");
    if (actor.kind !== "system" && !runningPost(actor, vote.path)) throw refuse("right-missing");
    const rows = await readElectors({ tx, locale }, district.id, input);
    const shown = rows.slice(0, pageLength);
    return { electors: shown, next: rows.length > pageLength ? (shown.at(-1)?.paperNumber ?? null) : null };
  },
});

interface ElectorRow {
  electorId: string;
  paperNumber: number;
  home: string | null;
  names: string[];
  areaSquareCentimetres: string | null;
  voted: { way: string; at: string } | null;
  handedInAt: string | null;
  refused: { way: string; at: string }[];
  proxy: { id: string; holder: string; documentId: string } | null;
}

interface Looking {
  voteId: string;
  text?: string;
  show?: "all" | "voted" | "not-voted" | "refused";
  after?: number;
}

async function readElectors(
  { tx, locale }: { tx: Transaction<VoteTables>; locale: Locale },
  districtId: number,
  { voteId, text, show = "all", after = 0 }: Looking,
): Promise<ElectorRow[]> {
  const sought = text?.trim() ?? "";
  const number = /^\d{1,7}$/.test(sought) ? Number(sought) : null;
  const like = `%${sought.replace(/[\\%_]/gu, "\\$&")}%`;
  const { rows } = await sql<ElectorRow>`
    select e.elector_id as "electorId", e.paper_number as "paperNumber", place.home, e.area_square_centimetres::text
             as "areaSquareCentimetres",
           coalesce(who.names, '{}') as names,
           case when b.elector_id is not null
                then json_build_object('way', b.way, 'at', b.cast_at) end as voted,
           (select i.handed_in_at from paper_ballots.handed_in_papers i
             where i.district_id = e.district_id and i.vote_id = e.vote_id and i.elector_id = e.elector_id)
             as "handedInAt",
           coalesce((select json_agg(json_build_object('way', f.way, 'at', f.refused_at) order by f.refused_at)
                       from votes.refused_ballots f
                      where f.district_id = e.district_id and f.vote_id = e.vote_id
                        and f.elector_id = e.elector_id), '[]') as refused,
           (select json_build_object('id', x.id, 'holder', k.name, 'documentId', x.document_id)
              from votes.proxies x
              join directory.known_people k on k.district_id = x.district_id and k.id = x.holder_person_id
             where x.district_id = e.district_id and x.vote_id = e.vote_id and x.elector_id = e.elector_id
               and x.revoked_at is null) as proxy
      from votes.electors e
      left join lateral (
        select ${homeIn(locale)} as home
          from directory.standing_homes h where h.district_id = e.district_id and h.home_id = e.home_id) place on true
      left join lateral (
        select array_agg(k.name order by k.name) as names
          from votes.elector_people p
          join directory.known_people k on k.district_id = p.district_id and k.id = p.person_id
         where p.district_id = e.district_id and p.vote_id = e.vote_id and p.elector_id = e.elector_id) who on true
      left join votes.ballots b on b.district_id = e.district_id and b.vote_id = e.vote_id
                               and b.elector_id = e.elector_id
     where e.district_id = ${districtId} and e.vote_id = ${voteId}::uuid and e.paper_number > ${after}
       and (${sought === ""} or e.paper_number = ${number} or place.home ilike ${like}
            or exists (select from unnest(who.names) as n(name) where n.name ilike ${like}))
       and case ${show}
             when 'voted' then b.elector_id is not null
             when 'not-voted' then b.elector_id is null
             when 'refused' then exists (
               select from votes.refused_ballots f
                where f.district_id = e.district_id and f.vote_id = e.vote_id and f.elector_id = e.elector_id)
             else true
           end
     order by e.paper_number limit ${sql.lit(pageLength + 1)}`.execute(tx);
  return rows;
}
