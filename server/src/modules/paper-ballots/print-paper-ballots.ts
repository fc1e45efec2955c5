import { sql } from "kysely";
import { toBuffer } from "qrcode";
import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { oneOf, Uuid } from "../../platform/schemas.ts";
import type { PdfFont } from "../exports/index.ts";
import { ballotsDocx } from "./ballot-docx.ts";
import { ballotsPdf } from "./ballot-pdf.ts";
import { ballotSheet, type PrintedVote } from "./ballot-sheet.ts";
import { homeOf } from "./home-of.ts";
import { runningPost, runsPaper } from "./policy.ts";
import { type SeenVote, seenVote } from "./seen-vote.ts";
import { operation, type PaperContext } from "./tables.ts";

const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;

/** Ballots of one file: a few seconds of work, a few hundred pages. */
const mostPrinted = 300;

interface Printing {
  origin: string | undefined;
  font: PdfFont | null;
}

/**
 * The paper ballots of a vote, a number for each elector, with the home they go to and no name. A write, because what leaves
 * on paper is put on record, and the vote waits for it after its closing hour.
 */
export const printPaperBallots = ({ origin, font }: Printing) =>
  operation({
    name: "print-paper-ballots",
    summary: "Makes the paper ballots of an open vote, by number, as DOCX or PDF.",
    access: "write",
    at: "{voteId}",
    permission: runsPaper,
    input: Type.Object({
      voteId: Uuid,
      format: oneOf(["docx", "pdf"]),
      from: Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: "the first number" }),
      to: Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: "the last number; at most 300 at a time" }),
    }),
    output: "file",
    refusals: {
      "vote-is-secret": 409,
      "vote-not-open": 409,
      "vote-closed": 409,
      "too-many-papers": 422,
      "paper-number-unknown": 422,
      "pdf-font-missing": 409,
    },
    async run(context) {
      const { tx, actor, district, locale, now, input, refuse, emit, actAs } = context;
      const { vote } = await seenVote(context);
      const post = runningPost(actor, vote);
      if (!post) throw refuse("right-missing");
      actAs(post.id);
      if (vote.secrecy === "secret") throw refuse("vote-is-secret");
      const hourIsOver = Temporal.Instant.compare(now, Temporal.Instant.from(vote.closesAt)) >= 0;
      if (vote.state !== "open" || hourIsOver)
        throw refuse(vote.electorCount === null ? "vote-not-open" : "vote-closed");
      if (input.to - input.from >= mostPrinted) throw refuse("too-many-papers", { most: mostPrinted });
      const [printed, papers] = await Promise.all([printedVote(context, vote), papersOf(context, vote, input)]);
      if (papers.length === 0) throw refuse("paper-number-unknown", { number: input.from });
      const sheets = papers.map((paper) =>
        ballotSheet(printed, paper, { locale, timeZone: district.timeZone, origin }),
      );
      const link = sheets[0]!.link;
      const code = link === null ? null : await toBuffer(link, { margin: 1, width: 300 });
      if (input.format === "pdf" && !font) throw refuse("pdf-font-missing");
      const bytes = input.format === "pdf" ? await ballotsPdf(sheets, code, font!) : await ballotsDocx(sheets, code);
      await tx
        .insertInto("paper_ballots.printings")
        .values({
          district_id: district.id,
          id: newId(now),
          vote_id: vote.id,
          first_number: papers[0]!.paperNumber,
          last_number: papers.at(-1)!.paperNumber,
          printed_at: now.toString(),
          post_id: post.id,
        })
        .execute();
      emit("vote.papers-printed", vote.id, { format: input.format, count: papers.length });
      return {
        bytes,
        mediaType: mediaTypes[input.format],
        fileName: `${sheets[0]!.heading} ${vote.number} ${input.from}.${input.format}`,
        keepSeconds: 0,
      };
    },
  });

async function printedVote({ tx, district }: PaperContext, vote: SeenVote): Promise<PrintedVote> {
  const [options, post] = await Promise.all([
    tx
      .selectFrom("votes.vote_options")
      .select(["position", "title", "cost"])
      .where("district_id", "=", district.id)
      .where("vote_id", "=", vote.id)
      .orderBy("position")
      .execute(),
    tx
      .selectFrom("directory.staffed_posts")
      .select("unit_name")
      .where("district_id", "=", district.id)
      .where("id", "=", vote.postId)
      .executeTakeFirstOrThrow(),
  ]);
  return {
    ...vote,
    unitName: post.unit_name!,
    options: options.map(({ position, title, cost }) => ({
      position: position!,
      title: title!,
      cost: cost === null ? null : Number(cost),
    })),
  };
}

async function papersOf(
  { tx, district }: PaperContext,
  { id }: SeenVote,
  { from, to }: { from: number; to: number },
) {
  const { rows } = await sql<{ paperNumber: number; home: string | null }>`
    select e.paper_number as "paperNumber", ${homeOf("e")} as home
      from votes.vote_electors e
     where e.district_id = ${district.id} and e.vote_id = ${id}::uuid and e.paper_number between ${from} and ${to}
     order by e.paper_number`.execute(tx);
  return rows;
}
