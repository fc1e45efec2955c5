import { createHash } from "node:crypto";
import { Type } from "typebox";
import { changeRefusals, openVoteAsSeen, refusalsOf, writeVote } from "./open-vote.ts";
import { mayRunVotes } from "./policy.ts";
import { publishedList } from "./published-list.ts";
import { operation } from "./tables.ts";
import { Changed, ofVote } from "./vote-input.ts";

/**
 * The result and the list of ballots are everybody's from now on. The list's hash goes into the audit, so that nobody can
 * later put another list in its place.
 */
export const publishResult = operation({
  name: "publish-result",
  summary: "Staff publish a counted vote: result, list of ballots and the list's hash.",
  access: "write",
  at: "{voteId}",
  permission: mayRunVotes,
  input: Type.Object(ofVote),
  output: Changed,
  refusals: {
    ...changeRefusals,
    ...refusalsOf("vote-not-closed", "paper-awaited", "vote-published", "vote-cancelled"),
    "vote-not-counted": 409,
    "tie-to-settle": 409,
  },
  async run(context) {
    const { now, refuse, emit, enqueue } = context;
    const opened = await openVoteAsSeen(context, "publish-result");
    const { vote } = opened;
    if (vote.outcome === null) throw refuse("vote-not-counted");
    if (vote.outcome === "tie" && vote.terms.tieRule === "chair") throw refuse("tie-to-settle");
    if (vote.secrecy === "secret") {
      emit("vote.published", vote.id);
      return writeVote(context, opened, { published_at: now.toString() });
    }
    const sha256 = createHash("sha256");
    for await (const line of publishedList(context, vote)) sha256.update(line);
    const digest = sha256.digest();
    const listSha256 = digest.toString("hex");
    emit("vote.published", vote.id, { listSha256 });
    enqueue({ task: "note-ballot-list", payload: { voteId: vote.id, listSha256 } });
    return writeVote(context, opened, { published_at: now.toString(), list_sha256: digest });
  },
});
