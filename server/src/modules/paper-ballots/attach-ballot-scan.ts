import { sql } from "kysely";
import { Type } from "typebox";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { attachPapers, attachPapersRefusals } from "../papers/index.ts";
import { ofPaper } from "./paper-input.ts";
import { handlesPaper } from "./policy.ts";
import { hindranceOf } from "./rules.ts";
import { seenVote } from "./seen-vote.ts";
import type { PaperState } from "./states.ts";
import { operation } from "./tables.ts";

const mostScans = 10;

/** The scanned or photographed original is kept with the paper, also after the vote has closed. */
export const attachBallotScan = operation({
  name: "attach-ballot-scan",
  summary: "Staff keep the scanned original with a paper ballot.",
  access: "write",
  at: "{voteId}",
  permission: handlesPaper,
  input: Type.Object({ ...ofPaper, documentId: Uuid }),
  output: Nothing,
  refusals: {
    ...attachPapersRefusals,
    "paper-number-unknown": 422,
    "paper-not-entered": 409,
    "too-many-scans": 409,
  },
  async run(context) {
    const { tx, district, actor, now, input, refuse, actAs, emit, alreadyDone } = context;
    const { vote, post } = await seenVote(context);
    actAs(post.id);
    const { rows } = await sql<{ electorId: string; state: PaperState | null; scans: string[] }>`
      select e.elector_id as "electorId", p.state,
             array(select s.paper_id from paper_ballots.scans s
                    where s.district_id = e.district_id and s.vote_id = e.vote_id
                      and s.elector_id = e.elector_id) as scans
        from votes.vote_electors e
        left join paper_ballots.papers p
          on p.district_id = e.district_id and p.vote_id = e.vote_id and p.elector_id = e.elector_id
       where e.district_id = ${district.id} and e.vote_id = ${vote.id}::uuid
         and e.paper_number = ${input.paperNumber}`.execute(tx);
    const [paper] = rows;
    if (!paper) throw refuse("paper-number-unknown", { number: input.paperNumber });
    if (paper.scans.includes(input.documentId.toLowerCase())) {
      alreadyDone();
      return {};
    }
    const standing = { state: paper.state, isAuthor: false, runs: false, scanCount: paper.scans.length };
    if (hindranceOf("attach-ballot-scan", standing)) throw refuse("paper-not-entered");
    if (paper.scans.length >= mostScans) throw refuse("too-many-scans", { most: mostScans });
    await attachPapers(context, [input.documentId]);
    await tx
      .insertInto("paper_ballots.scans")
      .values({
        district_id: district.id,
        vote_id: vote.id,
        elector_id: paper.electorId,
        paper_id: input.documentId,
        attached_at: now.toString(),
        account_id: actor.accountId!,
      })
      .execute();
    emit("vote.paper-scanned", vote.id);
    return {};
  },
});
