import { sql } from "kysely";
import { Type } from "typebox";
import { MobilePhone, phoneIndex } from "../../platform/phone.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { attachPapers, attachPapersRefusals } from "../papers/index.ts";
import { openVote, refusalsOf } from "./open-vote.ts";
import { mayRunVotes } from "./policy.ts";
import { operation } from "./tables.ts";

/**
 * An elector has signed that somebody else votes for them. The signed document is kept with it. Who holds a proxy votes on
 * their own phone; nobody holds more of them than was announced.
 */
export const registerProxy = operation({
  name: "register-proxy",
  summary: "Staff register that somebody votes for an elector, with the signed document.",
  access: "write",
  at: "{voteId}",
  permission: mayRunVotes,
  input: Type.Object({
    voteId: Uuid,
    proxyId: Uuid,
    electorId: Uuid,
    holderPhone: MobilePhone,
    documentId: Uuid,
  }),
  output: Nothing,
  refusals: {
    ...refusalsOf("vote-not-open", "vote-closed", "vote-published", "vote-cancelled"),
    "no-proxies-here": 409,
    "elector-unknown": 422,
    "holder-unknown": 422,
    "holder-is-elector": 422,
    "proxy-given-already": 409,
    "too-many-proxies": 409,
    "voted-already": 409,
    ...attachPapersRefusals,
  },
  async run(context) {
    const { tx, district, actor, now, vault, input, refuse, emit, alreadyDone } = context;
    const { vote, post } = await openVote(context, "register-proxy");
    if (vote.proxies_per_holder === 0) throw refuse("no-proxies-here");
    const { rows } = await sql<Facts>`
      select k.id as holder,
             exists (select from votes.electors e where e.district_id = ${district.id} and e.vote_id = ${vote.id}::uuid
                        and e.elector_id = ${input.electorId}::uuid) as elector,
             exists (select from votes.elector_people p where p.district_id = ${district.id} and p.vote_id = ${vote.id}::uuid
                        and p.elector_id = ${input.electorId}::uuid and p.person_id = k.id) as own,
             (select json_build_object('id', x.id, 'holder', x.holder_person_id) from votes.proxies x
               where x.district_id = ${district.id} and x.vote_id = ${vote.id}::uuid
                 and x.elector_id = ${input.electorId}::uuid and x.revoked_at is null) as given,
             (select count(*)::integer from votes.proxies x
               where x.district_id = ${district.id} and x.holder_person_id = k.id and x.vote_id = ${vote.id}::uuid
                 and x.revoked_at is null) as held,
             (select b.way from votes.ballots b where b.district_id = ${district.id} and b.vote_id = ${vote.id}::uuid
                 and b.elector_id = ${input.electorId}::uuid) as voted
        from (select 1) as one
        left join directory.known_people k
          on k.district_id = ${district.id} and k.phone_index = ${phoneIndex(vault, input.holderPhone)}`.execute(tx);
    const facts = rows[0]!;
    if (!facts.elector) throw refuse("elector-unknown");
    if (!facts.holder) throw refuse("holder-unknown");
    if (facts.given?.id === input.proxyId) {
      alreadyDone();
      return {};
    }
    if (facts.own) throw refuse("holder-is-elector");
    if (facts.voted) throw refuse("voted-already", { way: facts.voted });
    if (facts.given) throw refuse("proxy-given-already");
    if (facts.held >= vote.proxies_per_holder) throw refuse("too-many-proxies", { most: vote.proxies_per_holder });
    await attachPapers(context, [input.documentId]);
    await tx
      .insertInto("votes.proxies")
      .values({
        district_id: district.id,
        id: input.proxyId,
        vote_id: vote.id,
        elector_id: input.electorId,
        holder_person_id: facts.holder,
        document_id: input.documentId,
        registered_at: now.toString(),
        account_id: actor.accountId,
        post_id: post.id,
      })
      .execute();
    emit("vote.proxy-registered", vote.id, { proxyId: input.proxyId });
    return {};
  },
});

interface Facts {
  holder: string | null;
  elector: boolean;
  own: boolean;
  given: { id: string; holder: string } | null;
  held: number;
  voted: string | null;
}
