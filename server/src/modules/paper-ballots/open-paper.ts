import type { Choice } from "@linli/counting";
import { sql } from "kysely";
import type { Actor, Post } from "../../platform/operations/actor.ts";
import type { Refusal, RefusalFacts } from "../../platform/refusals.ts";
import { ballotStateRefusals, type OpenVote, voteForPaper } from "../votes/index.ts";
import { homeOf } from "./home-of.ts";
import { collectingPost, runningPost } from "./policy.ts";
import type { Standing } from "./rules.ts";
import type { PaperState } from "./states.ts";
import type { PaperContext } from "./tables.ts";

export interface StandingEntry {
  id: string;
  turn: 1 | 2 | 3;
  choice: Choice | null;
  accountId: string;
}

/** A number of the vote with what has been entered for it so far. */
export interface Paper {
  electorId: string;
  number: number;
  home: string | null;
  /** null: nobody has entered it. */
  state: PaperState | null;
  version: number;
  /** Not replaced, in the order of their turns. */
  entries: StandingEntry[];
  /** How the elector has voted already. */
  standing: { way: string; at: string } | null;
  /** Why it was refused. */
  refusedFor: { way: string; at: string } | null;
  scanCount: number;
  /** The entry that is about to be made is there already. */
  isAgain: boolean;
}

export const openPaperRefusals = {
  ...ballotStateRefusals,
  "vote-is-secret": 409,
  "paper-number-unknown": 422,
} as const;

interface Opening extends PaperContext {
  input: { voteId: string; paperNumber: number; entryId?: string };
  refuse(code: "not-found" | "right-missing" | keyof typeof openPaperRefusals, facts?: RefusalFacts): Refusal;
  actAs(postId: string): void;
}

export interface OpenPaper {
  vote: OpenVote;
  /** The areas of the actor's posts that lie in the vote's area. */
  areaIdsWithin: string[];
  post: Post;
  paper: Paper;
}

/**
 * The vote, held alone while it takes paper, so that no phone votes between the look at its ballots and the entry; and the paper of
 * that number.
 */
export async function openPaper(context: Opening): Promise<OpenPaper> {
  const { actor, input, refuse, actAs } = context;
  const vote = await voteForPaper(context, input.voteId);
  const { paper, areaIdsWithin } = await readPaper(context, vote);
  const post = collectingPost(actor, { path: vote.path, areaIdsWithin });
  if (!post) throw refuse("not-found");
  actAs(post.id);
  if (vote.secrecy === "secret") throw refuse("vote-is-secret");
  if (!paper) throw refuse("paper-number-unknown", { number: input.paperNumber });
  return { vote, areaIdsWithin, post, paper };
}

async function readPaper(
  { tx, district, actor, input }: Opening,
  vote: OpenVote,
): Promise<{ paper: Paper | null; areaIdsWithin: string[] }> {
  const { rows } = await sql<{ paper: Paper | null; areaIdsWithin: string[] }>`
    select array(${areasWithin(district.id, actor, vote.area_id)}) as "areaIdsWithin",
           (select to_json(found) from (
              select e.elector_id as "electorId", e.paper_number as number, ${homeOf("e")} as home, p.state,
                     coalesce(p.version, 0) as version,
                     (select coalesce(json_agg(json_build_object('id', n.id, 'turn', n.turn, 'choice', n.choice,
                                                                 'accountId', n.account_id) order by n.turn), '[]')
                        from paper_ballots.entries n
                       where n.district_id = e.district_id and n.vote_id = e.vote_id and n.elector_id = e.elector_id
                         and n.replaced_at is null) as entries,
                     case when b.elector_id is not null
                          then json_build_object('way', b.way, 'at', b.cast_at) end as standing,
                     case when p.state = 'refused'
                          then json_build_object('way', p.standing_way, 'at', p.standing_at) end as "refusedFor",
                     (select count(*)::integer from paper_ballots.scans s
                       where s.district_id = e.district_id and s.vote_id = e.vote_id
                         and s.elector_id = e.elector_id) as "scanCount",
                     exists (select from paper_ballots.entries n
                              where n.district_id = e.district_id and n.id = ${input.entryId ?? null}::uuid
                                and n.vote_id = e.vote_id and n.elector_id = e.elector_id) as "isAgain"
                from votes.vote_electors e
                left join paper_ballots.papers p
                  on p.district_id = e.district_id and p.vote_id = e.vote_id and p.elector_id = e.elector_id
                left join votes.cast_ballots b
                  on b.district_id = e.district_id and b.vote_id = e.vote_id and b.elector_id = e.elector_id
               where e.district_id = ${district.id} and e.vote_id = ${vote.id}::uuid
                 and e.paper_number = ${input.paperNumber}) found) as paper`.execute(tx);
  return rows[0]!;
}

/** The areas of somebody's posts that lie in this one: of a grid worker, where the vote is the community's. */
function areasWithin(districtId: number, { posts }: Actor, areaId: string) {
  return sql<{ id: string }>`
    select a.id from directory.area_names a
     where a.district_id = ${districtId} and a.id = any(${posts.map((post) => post.areaId)}::uuid[])
       and ${areaId}::uuid in (a.grid_id, a.community_id, a.street_id, a.district_area_id)`;
}

export function standingOf({ vote, paper }: Pick<OpenPaper, "vote" | "paper">, actor: Actor): Standing {
  return {
    state: paper.state,
    isAuthor: paper.entries.some(({ accountId }) => accountId === actor.accountId),
    runs: runningPost(actor, vote) !== undefined,
    scanCount: paper.scanCount,
  };
}
