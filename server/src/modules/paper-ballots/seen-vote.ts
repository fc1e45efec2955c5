import type { VoteTerms } from "@linli/counting";
import { sql } from "kysely";
import type { Post } from "../../platform/operations/actor.ts";
import type { Refusal } from "../../platform/refusals.ts";
import type { VoteState } from "../votes/index.ts";
import { collectingPost } from "./policy.ts";
import type { PaperContext } from "./tables.ts";

/** A vote of which staff handle the paper, whatever its state. */
export interface SeenVote {
  id: string;
  number: string;
  title: string;
  kind: VoteTerms["kind"];
  terms: VoteTerms;
  secrecy: "open" | "secret";
  electorate: string;
  state: VoteState;
  closesAt: string;
  electorCount: number | null;
  areaId: string;
  path: string[];
  areaIdsWithin: string[];
  postId: string;
}

interface Seeing extends PaperContext {
  input: { voteId: string };
  refuse(code: "not-found"): Refusal;
}

export async function seenVote(context: Seeing): Promise<{ vote: SeenVote; post: Post }> {
  const { tx, district, actor, input, refuse } = context;
  const { rows } = await sql<SeenVote>`
    select v.id, v.number, v.title, v.kind, v.terms, v.secrecy, v.electorate, v.state, v.closes_at as "closesAt",
           v.elector_count as "electorCount", v.area_id as "areaId", v.post_id as "postId",
           array_remove(array[v.area_id, v.grid_id, v.community_id, v.street_id, v.district_area_id], null) as path,
           array(select a.id from directory.area_names a
                  where a.district_id = v.district_id and a.id = any(${actor.posts.map(({ areaId }) => areaId)}::uuid[])
                    and v.area_id in (a.grid_id, a.community_id, a.street_id, a.district_area_id)) as "areaIdsWithin"
      from votes.standing_votes v
     where v.district_id = ${district.id} and v.id = ${input.voteId}::uuid and v.state <> 'prepared'`.execute(tx);
  const [vote] = rows;
  const post = vote && collectingPost(actor, vote);
  if (!post) throw refuse("not-found");
  return { vote, post };
}
