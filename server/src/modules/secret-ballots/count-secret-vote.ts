import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { readVote, recordResult } from "../votes/index.ts";
import { closeBox } from "./ballot-box.ts";
import { countList } from "./ballot-list.ts";
import { destroyPrivateKey } from "./signing-keys.ts";
import { type BallotGround, operation } from "./tables.ts";

/**
 * A secret vote is closed, or its tie was settled: the box is shut, the key that tokens were made with is destroyed, and
 * what lies in the box is counted, all in one transaction. The hash of the list goes on to the audit at once, not only when
 * the list is published. More ballots than tokens cannot be; where it is so all the same, nothing is counted and somebody
 * must look.
 */
export const countSecretVote = operation({
  name: "count-secret-vote",
  summary: "Shuts the ballot box of a closed vote, destroys its key and counts the ballots.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({ eventId: Uuid, subjectId: Uuid }),
  output: Nothing,
  refusals: {},
  async run(context) {
    const { input, emit, enqueue, alreadyDone } = context;
    const voteId = input.subjectId;
    const vote = await readVote(context, voteId);
    if (vote?.secrecy !== "secret" || vote.state !== "closed") {
      alreadyDone();
      return {};
    }
    await closeBox(context, voteId);
    await destroyPrivateKey(context, voteId);
    const { result, listSha256 } = await countList(context, vote);
    const tokens = await tokensIssued(context, voteId);
    if ("took" in result && result.took > tokens) {
      throw new Error(
        `the box of vote ${vote.number} holds ${result.took} ballots, and ${tokens} tokens were issued`,
      );
    }
    await recordResult(context, voteId, result, { listSha256: Buffer.from(listSha256, "hex") });
    enqueue({ task: "note-ballot-list", payload: { voteId, listSha256 } });
    emit("vote.counted", voteId, { outcome: result.outcome });
    return {};
  },
});

async function tokensIssued({ tx, district }: BallotGround, voteId: string): Promise<number> {
  const { count } = await tx
    .selectFrom("secret_ballots.issued_tokens")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("district_id", "=", district.id)
    .where("vote_id", "=", voteId)
    .executeTakeFirstOrThrow();
  return count;
}
