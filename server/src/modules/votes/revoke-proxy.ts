import { sql } from "kysely";
import { Type } from "typebox";
import type { Actor } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { mayRevokeProxies, runningPost } from "./policy.ts";
import { operation } from "./tables.ts";
import { ballotStateRefusals, voteForBallot } from "./vote-for-ballot.ts";

/** Whoever gave a proxy takes it back, by themself or through those who run the vote, as long as it was not used. */
export const revokeProxy = operation({
  name: "revoke-proxy",
  summary: "An elector, or staff for them, revokes a proxy that was not used yet.",
  access: "write",
  at: "{voteId}",
  permission: mayRevokeProxies,
  input: Type.Object({ voteId: Uuid, electorId: Uuid }),
  output: Nothing,
  refusals: { ...ballotStateRefusals, "no-proxy": 409, "voted-already": 409 },
  async run(context) {
    const { tx, district, actor, now, input, refuse, emit, actAs } = context;
    const vote = await voteForBallot(context, input.voteId);
    const { rows } = await sql<{ id: string | null; own: boolean; voted: string | null }>`
      select (select x.id from votes.proxies x
               where x.district_id = ${district.id} and x.vote_id = ${vote.id}::uuid
                 and x.elector_id = ${input.electorId}::uuid and x.revoked_at is null for update) as id,
             exists (select from votes.elector_people p
                      where p.district_id = ${district.id} and p.vote_id = ${vote.id}::uuid
                        and p.elector_id = ${input.electorId}::uuid and p.person_id = ${actor.personId}::uuid) as own,
             (select b.way from votes.ballots b where b.district_id = ${district.id} and b.vote_id = ${vote.id}::uuid
                 and b.elector_id = ${input.electorId}::uuid) as voted`.execute(tx);
    const { id, own, voted } = rows[0]!;
    if (!mayRevoke(actor, vote.path, own)) throw refuse("not-found");
    const post = runningPost(actor, vote.path);
    if (post) actAs(post.id);
    if (id === null) throw refuse("no-proxy");
    if (voted !== null) throw refuse("voted-already", { way: voted });
    await tx
      .updateTable("votes.proxies")
      .set({ revoked_at: now.toString(), revoked_by_account_id: actor.accountId })
      .where("district_id", "=", district.id)
      .where("id", "=", id)
      .execute();
    emit("vote.proxy-revoked", vote.id, { proxyId: id });
    return {};
  },
});

function mayRevoke(actor: Actor, path: readonly string[], own: boolean): boolean {
  return actor.kind === "resident" ? own : runningPost(actor, path) !== undefined;
}
