import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { readVote } from "../votes/index.ts";
import { ballotList } from "./ballot-list.ts";
import { mayRecount } from "./policy.ts";
import { operation } from "./tables.ts";

/** The published list of a secret vote as a file. Who takes it, and so who looks for which ballot in it, is not noted. */
export const downloadSecretBallots = operation({
  name: "download-secret-ballots",
  summary: "The published list of ballots of a secret vote as JSON Lines, for everybody to count again.",
  access: "read",
  withoutSession: true,
  at: "{voteId}",
  permission: mayRecount,
  input: Type.Object({ voteId: Uuid }),
  output: "file",
  refusals: { "vote-is-open": 409, "vote-not-published": 409 },
  async run(context) {
    const { input, refuse } = context;
    const vote = await readVote(context, input.voteId);
    if (!vote) throw refuse("not-found");
    if (vote.secrecy !== "secret") throw refuse("vote-is-open");
    if (vote.state !== "published") throw refuse("vote-not-published");
    const lines: Buffer[] = [];
    for await (const line of ballotList(context, vote)) lines.push(Buffer.from(line));
    return {
      bytes: Buffer.concat(lines),
      mediaType: "application/jsonl",
      fileName: `${vote.number}.jsonl`,
      keepSeconds: 0,
    };
  },
});
