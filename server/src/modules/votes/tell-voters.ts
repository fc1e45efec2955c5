import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { personPhoneColumn } from "../directory/index.ts";
import type { Notify } from "../notifications/index.ts";
import { type OpenVote, voteColumns } from "./open-vote.ts";
import { operation, type VoteContext } from "./tables.ts";
import { VoterNews, voterNotice } from "./vote-notices.ts";

/** A page of people is told in one transaction; the next page is a job of its own. */
const pageLength = 100;

interface Told {
  person_id: string;
  phone_index: Buffer;
  phone_encrypted: Buffer;
}

/**
 * Tells the people behind the electors, page by page: that a vote is open, that it closes soon and their ballot is still
 * missing, or what came out. Nobody who has voted is reminded.
 */
export const tellVoters = (notify: Notify) =>
  operation({
    name: "tell-voters",
    summary: "Tells those who may vote what they need to know of a vote.",
    access: "write",
    permission: onlySystem,
    input: Type.Object({ voteId: Uuid, news: VoterNews, noticeId: Uuid, after: Type.String({ maxLength: 36 }) }),
    output: Nothing,
    refusals: {},
    async run(context) {
      const { vault, input, emit, enqueue, alreadyDone, tx, district } = context;
      const { rows } = await sql<OpenVote>`
        select ${voteColumns} from votes.votes v
         where v.district_id = ${district.id} and v.id = ${input.voteId}::uuid`.execute(tx);
      const [vote] = rows;
      if (!vote || (input.news === "reminder" && vote.state !== "open")) {
        alreadyDone();
        return {};
      }
      const people = await readPeople(context, input);
      for (const { phone_index, phone_encrypted } of people) {
        await notify(context, {
          id: input.noticeId,
          kind: voterNotice(input.news),
          to: { phone: vault.open(phone_encrypted, personPhoneColumn), phoneIndex: phone_index },
          subjectId: vote.id,
          facts: {
            number: vote.number,
            title: vote.title,
            opensAt: vote.opens_at,
            closesAt: vote.closes_at,
            outcome: vote.outcome,
          },
        });
      }
      const last = people.at(-1);
      if (last && people.length === pageLength) {
        enqueue({ task: "tell-voters", payload: { ...input, after: last.person_id } });
      }
      if (people.length > 0) emit("vote.voters-told", vote.id, { news: input.news, count: people.length });
      else alreadyDone();
      return {};
    },
  });

async function readPeople(
  { tx, district }: Pick<VoteContext, "tx" | "district">,
  { voteId, news, after }: { voteId: string; news: VoterNews; after: string },
): Promise<Told[]> {
  const stillToVote =
    news === "result"
      ? sql`true`
      : sql`exists (
          select from votes.elector_people o
           where o.district_id = p.district_id and o.vote_id = p.vote_id and o.person_id = p.person_id
             and not exists (select from votes.ballots b
                              where b.district_id = o.district_id and b.vote_id = o.vote_id
                                and b.elector_id = o.elector_id)
             and not exists (select from paper_ballots.handed_in_papers i
                              where i.district_id = o.district_id and i.vote_id = o.vote_id
                                and i.elector_id = o.elector_id))`;
  const { rows } = await sql<Told>`
    select distinct on (p.person_id) p.person_id, k.phone_index, r.phone_encrypted
      from votes.elector_people p
      join directory.known_people k on k.district_id = p.district_id and k.id = p.person_id
      join directory.reachable_people r on r.district_id = p.district_id and r.id = p.person_id
     where p.district_id = ${district.id} and p.vote_id = ${voteId}::uuid
       and p.person_id > ${after === "" ? "00000000-0000-0000-0000-000000000000" : after}::uuid
       and k.phone_index is not null and ${stillToVote}
     order by p.person_id limit ${sql.lit(pageLength)}`.execute(tx);
  return rows;
}
