import { sql } from "kysely";
import { Type } from "typebox";
import type { Locale } from "../../platform/locale.ts";
import { InstantText, nullable, Uuid } from "../../platform/schemas.ts";
import { homeOf } from "./home-of.ts";
import { PaperStateName } from "./paper-input.ts";
import { handlesPaper, runningPost } from "./policy.ts";
import { postName } from "./post-name.ts";
import { type SeenVote, seenVote } from "./seen-vote.ts";
import type { PaperState } from "./states.ts";
import { operation, type PaperContext } from "./tables.ts";

const pageLength = 50;
const mostCollectors = 200;

export const Attempt = Type.Object({ way: Type.String(), at: InstantText });

/** How far the paper of a vote is, without what anybody chose. */
export const listPaperBallots = operation({
  name: "list-paper-ballots",
  summary:
    "Staff see which paper ballots came in, how often they were entered, which differ, counted or were refused.",
  access: "read",
  at: "{voteId}",
  permission: handlesPaper,
  input: Type.Object({
    voteId: Uuid,
    state: Type.Optional(PaperStateName),
    after: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647 })),
  }),
  output: Type.Object({
    electorCount: Type.Integer(),
    counts: Type.Array(Type.Object({ state: PaperStateName, count: Type.Integer() })),
    runs: Type.Boolean({ description: "resolves, prints and opens scans" }),
    collectors: Type.Array(Type.Object({ postId: Uuid, name: Type.String() })),
    papers: Type.Array(
      Type.Object({
        paperNumber: Type.Integer(),
        home: nullable(Type.String()),
        state: PaperStateName,
        collectedBy: Type.String(),
        enteredBy: Type.Array(Type.String(), { description: "names, in the order of their entries" }),
        handedInAt: InstantText,
        settledAt: nullable(InstantText),
        scanCount: Type.Integer(),
        standing: nullable(Attempt),
        late: Type.Array(Attempt, { description: "what came later in another way and was refused" }),
      }),
    ),
    next: nullable(Type.Integer()),
  }),
  refusals: {},
  async run(context) {
    const { actor, input } = context;
    const { vote } = await seenVote(context);
    const [papers, { counts, collectors }] = await Promise.all([
      readPapers(context, vote, input),
      readProgress(context, vote),
    ]);
    const shown = papers.slice(0, pageLength);
    return {
      electorCount: vote.electorCount ?? 0,
      counts,
      runs: runningPost(actor, vote) !== undefined,
      collectors,
      papers: shown,
      next: papers.length > pageLength ? (shown.at(-1)?.paperNumber ?? null) : null,
    };
  },
});

interface PaperLine {
  paperNumber: number;
  home: string | null;
  state: PaperState;
  collectedBy: string;
  enteredBy: string[];
  handedInAt: string;
  settledAt: string | null;
  scanCount: number;
  standing: { way: string; at: string } | null;
  late: { way: string; at: string }[];
}

async function readPapers(
  { tx, district, locale }: PaperContext & { locale: Locale },
  { id }: SeenVote,
  { state = null, after = 0 }: { state?: PaperState | null; after?: number },
): Promise<PaperLine[]> {
  const { rows } = await sql<PaperLine>`
    select p.paper_number as "paperNumber", ${homeOf("e")} as home, p.state, ${postName(locale, "s")} as "collectedBy",
           array(select a.display_name from paper_ballots.entries n
                   join identity.account_names a on a.district_id = n.district_id and a.id = n.account_id
                  where n.district_id = p.district_id and n.vote_id = p.vote_id and n.elector_id = p.elector_id
                    and n.replaced_at is null order by n.turn) as "enteredBy",
           p.handed_in_at as "handedInAt", p.settled_at as "settledAt",
           (select count(*)::integer from paper_ballots.scans c
             where c.district_id = p.district_id and c.vote_id = p.vote_id and c.elector_id = p.elector_id) as "scanCount",
           case when p.state = 'refused'
                then json_build_object('way', p.standing_way, 'at', p.standing_at) end as standing,
           coalesce((select json_agg(json_build_object('way', l.way, 'at', l.refused_at) order by l.refused_at)
                       from votes.late_ballots l
                      where l.district_id = p.district_id and l.vote_id = p.vote_id and l.elector_id = p.elector_id
                        and l.way <> 'paper'), '[]') as late
      from paper_ballots.papers p
      join votes.vote_electors e on e.district_id = p.district_id and e.vote_id = p.vote_id and e.elector_id = p.elector_id
      join directory.staffed_posts s on s.district_id = p.district_id and s.id = p.collector_post_id
     where p.district_id = ${district.id} and p.vote_id = ${id}::uuid and p.paper_number > ${after}
       and (${state}::text is null or p.state = ${state})
     order by p.paper_number limit ${sql.lit(pageLength + 1)}`.execute(tx);
  return rows;
}

async function readProgress(
  { tx, district, locale }: PaperContext & { locale: Locale },
  { id, areaId, path }: SeenVote,
) {
  const { rows } = await sql<{
    counts: { state: PaperState; count: number }[];
    collectors: { postId: string; name: string }[];
  }>`
    select coalesce((select json_agg(g) from (
             select p.state, count(*)::integer as count from paper_ballots.papers p
              where p.district_id = ${district.id} and p.vote_id = ${id}::uuid
              group by p.state order by p.state) g), '[]') as counts,
           coalesce((select json_agg(c) from (
             select s.id as "postId", ${postName(locale, "s")} as name from directory.staffed_posts s
              where s.district_id = ${district.id} and s.closed_at is null
                and (s.role = 'grid-worker'
                       and ${areaId}::uuid in (s.grid_id, s.community_id, s.street_id, s.district_area_id)
                     or s.role in ('community-officer', 'community-leader', 'street-officer', 'district-officer')
                       and s.area_id = any(${path}::uuid[]))
              order by s.area_level desc, s.name, s.id limit ${sql.lit(mostCollectors)}) c), '[]') as collectors`.execute(
    tx,
  );
  return rows[0]!;
}
