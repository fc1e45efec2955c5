import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { readPaper } from "../papers/index.ts";
import { handlesPaper, runningPost } from "./policy.ts";
import { seenVote } from "./seen-vote.ts";
import { operation } from "./tables.ts";

/** Those who run the vote look at the original. Whoever is about to enter it has it in their hands. */
export const downloadBallotScan = operation({
  name: "download-ballot-scan",
  summary: "Those who run a vote open the scanned original of a paper ballot.",
  access: "read",
  at: "{voteId}",
  permission: handlesPaper,
  input: Type.Object({ voteId: Uuid, documentId: Uuid }),
  output: "file",
  refusals: {},
  async run(context) {
    const { tx, district, actor, input, refuse } = context;
    const { vote } = await seenVote(context);
    if (!runningPost(actor, vote)) throw refuse("right-missing");
    const scan = await tx
      .selectFrom("paper_ballots.scans as s")
      .innerJoin("votes.vote_electors as e", (join) =>
        join
          .onRef("e.district_id", "=", "s.district_id")
          .onRef("e.vote_id", "=", "s.vote_id")
          .onRef("e.elector_id", "=", "s.elector_id"),
      )
      .select("e.paper_number")
      .where("s.district_id", "=", district.id)
      .where("s.vote_id", "=", vote.id)
      .where("s.paper_id", "=", input.documentId)
      .executeTakeFirst();
    if (!scan) throw refuse("not-found");
    const file = await readPaper({ tx, district }, input.documentId, `${vote.number} ${scan.paper_number}`);
    if (!file) throw refuse("not-found");
    return file;
  },
});
