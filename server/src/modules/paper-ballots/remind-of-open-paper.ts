import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { dayOf } from "../../platform/operations/operation.ts";
import { Uuid } from "../../platform/schemas.ts";
import type { Notify } from "../notifications/index.ts";
import { type OpenPaperFacts, openPaperKind } from "./open-paper-notice.ts";
import { operation } from "./tables.ts";

/** Reminded in one run: far more than a district has at a time. */
const most = 200;

/** The posts that run votes whose paper is awaited hear of it when phones close, and each morning until it is counted. */
export const remindOfOpenPaperWith = (notify: Notify) =>
  operation({
    name: "remind-of-open-paper",
    summary: "Reminds those who run a vote, once a day, that its paper is awaited.",
    access: "write",
    permission: onlySystem,
    input: Type.Object({ eventId: Type.Optional(Uuid), subjectId: Type.Optional(Uuid) }),
    output: Type.Object({ reminded: Type.Integer() }),
    refusals: {},
    async run(context) {
      const { tx, district, now, input, emit, alreadyDone } = context;
      const { rows } = await sql<OpenPaperFacts & { postId: string }>`
        select v.id as "voteId", v.number, v.title, v.paper_until as until, v.post_id as "postId",
               (select count(*)::integer from paper_ballots.handed_in_papers p
                 where p.district_id = v.district_id and p.vote_id = v.id) as unfinished
          from votes.standing_votes v
         where v.district_id = ${district.id} and v.state = 'awaiting-paper'
           and (${input.subjectId ?? null}::uuid is null or v.id = ${input.subjectId ?? null}::uuid)
         order by v.paper_until, v.id limit ${sql.lit(most)}`.execute(tx);
      const today = dayOf(district, now);
      let reminded = 0;
      for (const { postId, ...facts } of rows) {
        const notice = { id: `${facts.voteId} ${today}`, kind: openPaperKind, to: { postId } };
        if (!(await notify(context, { ...notice, subjectId: facts.voteId, facts }))) continue;
        reminded += 1;
        emit("vote.paper-reminded", facts.voteId);
      }
      if (reminded === 0) alreadyDone();
      return { reminded };
    },
  });
