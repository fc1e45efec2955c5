import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import type { JobRequest } from "../../platform/operations/operation.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { personPhoneColumn } from "../directory/index.ts";
import type { Notify } from "../notifications/index.ts";
import { latePaperKind } from "./late-paper-notice.ts";
import { operation } from "./tables.ts";

const task = "tell-late-paper";

export function tellLatePaper(voteId: string, electorId: string): JobRequest {
  return { task, payload: { voteId, electorId }, key: `${task} ${voteId} ${electorId}` };
}

/** Whoever voted by phone and whose paper came afterwards is told that the first counts. */
export const tellLatePaperWith = (notify: Notify) =>
  operation({
    name: task,
    summary: "Tells the people behind an elector that their paper ballot came after they had voted.",
    access: "write",
    permission: onlySystem,
    input: Type.Object({ voteId: Uuid, electorId: Uuid }),
    output: Nothing,
    refusals: {},
    async run(context) {
      const { tx, district, vault, input, emit, alreadyDone } = context;
      const { rows } = await sql<Told>`
        select v.number, v.title, p.standing_at as "votedAt", k.phone_index, r.phone_encrypted
          from paper_ballots.papers p
          join votes.standing_votes v on v.district_id = p.district_id and v.id = p.vote_id
          join votes.voter_people e on e.district_id = p.district_id and e.vote_id = p.vote_id
                                   and e.elector_id = p.elector_id
          join directory.known_people k on k.district_id = e.district_id and k.id = e.person_id
          join directory.reachable_people r on r.district_id = e.district_id and r.id = e.person_id
         where p.district_id = ${district.id} and p.vote_id = ${input.voteId}::uuid
           and p.elector_id = ${input.electorId}::uuid and p.state = 'refused'`.execute(tx);
      for (const { phone_index, phone_encrypted, ...facts } of rows) {
        await notify(context, {
          id: `${input.voteId} ${input.electorId}`,
          kind: latePaperKind,
          to: { phone: vault.open(phone_encrypted, personPhoneColumn), phoneIndex: phone_index },
          subjectId: input.voteId,
          facts,
        });
      }
      if (rows.length === 0) alreadyDone();
      else emit("vote.late-paper-told", input.voteId, { count: rows.length });
      return {};
    },
  });

type Told = {
  number: string;
  title: string;
  votedAt: string;
  phone_index: Buffer;
  phone_encrypted: Buffer;
};
