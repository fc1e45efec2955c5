import { sql } from "kysely";
import { Type } from "typebox";
import { staffRefusals } from "./change-request.ts";
import { refusalOf } from "./decisions.ts";
import { mergingPost, openTogether, takeOut } from "./merging.ts";
import { worksOnRequests } from "./policy.ts";
import { readableBy } from "./scope.ts";
import { Changed, ofRequest, Reason } from "./staff-input.ts";
import { operation } from "./tables.ts";

/** It was another matter after all: the merged request goes on by itself, where it stood, with its own post. */
export const unmergeRequest = operation({
  name: "unmerge-request",
  summary: "A merged request is taken out again and goes on where it stood, with its own post and deadline.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({ ...ofRequest, reason: Reason }),
  output: Changed,
  refusals: staffRefusals,
  async run(context) {
    const { actor, tx, district, input, now, refuse, actAs } = context;
    const both = await openTogether(
      context,
      sql<boolean>`(r.id = ${input.requestId}::uuid or r.id = (
        select m.merged_into_id from requests.requests m
         where m.district_id = ${district.id} and m.id = ${input.requestId}::uuid))`,
    );
    // Whoever sees the one that stays sees what was merged into it.
    const { rows: seen } = await sql<{ id: string }>`
      select r.id from requests.requests r
       where r.district_id = ${district.id} and r.id = any(${both.map(({ id }) => id)}::uuid[]) and ${readableBy(actor)}
       limit 1`.execute(tx);
    if (seen.length === 0) throw refuse("not-found");
    const request = both.find(({ id }) => id === input.requestId);
    if (!request) throw refuse("not-found");
    if (request.version !== input.version) throw refuse("changed-meanwhile", { version: request.version });
    const stays = both.find(({ id }) => id === request.merged_into_id);
    const post = stays ? mergingPost(actor, stays, [request]) : actor.posts[0];
    if (!post) throw refuse("right-missing");
    actAs(post.id);
    const refused = refusalOf(request, "unmerge-request", now);
    if (refused) throw refuse("wrong-state", refused.facts);
    if (!stays) throw new Error(`${request.id} is merged into nothing`);
    return takeOut(context, request, stays, { postId: post.id, words: input.reason.trim() });
  },
});
