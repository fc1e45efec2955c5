import { sql } from "kysely";
import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { type OpenVote, voteColumns } from "./open-vote.ts";
import { runningPost } from "./policy.ts";
import { publishedList } from "./published-list.ts";
import { operation } from "./tables.ts";

/**
 * The list of ballots as a file that anybody can count again. Before it is published, and with each home's area, it is
 * only for those who run the vote.
 */
export const downloadBallots = operation({
  name: "download-ballots",
  summary:
    "The list of ballots of an open vote as JSON Lines: for everybody once published, in full for those who count.",
  access: "read",
  at: "{number}",
  permission: everybody,
  input: Type.Object({
    number: Type.String({ minLength: 1, maxLength: 40 }),
    full: Type.Optional(Type.Boolean({ description: "of an owners' decision: home by home, for those who count" })),
  }),
  output: "file",
  refusals: { "vote-is-secret": 409, "vote-not-published": 409 },
  async run(context) {
    const { tx, district, actor, input, refuse } = context;
    const { rows } = await sql<OpenVote>`
      select ${voteColumns} from votes.votes v
       where v.district_id = ${district.id} and v.number = ${input.number.normalize("NFKC").trim().toUpperCase()}
         and v.announced_at is not null`.execute(tx);
    const [vote] = rows;
    if (!vote) throw refuse("not-found");
    if (vote.secrecy === "secret") throw refuse("vote-is-secret");
    const runs = runningPost(actor, vote.path) !== undefined;
    if (input.full && !runs) throw refuse("right-missing");
    if (vote.state !== "published" && !(runs && vote.state === "closed")) throw refuse("vote-not-published");
    const lines: Buffer[] = [];
    for await (const line of publishedList(context, vote, { full: input.full ?? false }))
      lines.push(Buffer.from(line));
    return {
      bytes: Buffer.concat(lines),
      mediaType: "application/jsonl",
      fileName: `${vote.number}${input.full ? "-full" : ""}.jsonl`,
      keepSeconds: 0,
    };
  },
});
