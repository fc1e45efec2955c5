import { createHash } from "node:crypto";
import { type ListResult, startPublishing } from "@linli/counting";
import { atVotes, headOf, type OpenVote } from "../votes/index.ts";
import { ballotsInBox } from "./ballot-box.ts";
import { voteKeyOf } from "./signing-keys.ts";
import type { BallotGround } from "./tables.ts";

/**
 * The list by which anybody counts again, line by line; at the end what its ballots come to. The same ballots make the same
 * bytes.
 */
export async function* ballotList(ground: BallotGround, vote: OpenVote): AsyncGenerator<string, ListResult> {
  const key = await voteKeyOf(ground, vote.id);
  if (!key) throw new Error(`vote ${vote.number} has no ballot box`);
  const publishing = startPublishing({ ...(await headOf(atVotes(ground), vote, null)), publicKey: key.publicKey });
  yield publishing.head();
  for await (const ballot of ballotsInBox(ground, vote.id, key.bucketCount)) yield publishing.ballot(ballot);
  const { line, result } = publishing.result();
  yield line;
  return result;
}

/** What the list comes to, and the SHA-256 of its bytes in hexadecimal digits. */
export async function countList(
  ground: BallotGround,
  vote: OpenVote,
): Promise<{ result: ListResult; listSha256: string }> {
  const sha256 = createHash("sha256");
  const lines = ballotList(ground, vote);
  for (;;) {
    const next = await lines.next();
    if (next.done) return { result: next.value, listSha256: sha256.digest("hex") };
    sha256.update(next.value);
  }
}
