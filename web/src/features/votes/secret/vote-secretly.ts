import { ballotNumber, type Choice, fromBase64Url, toBase64Url } from "@linli/counting";
import { makeBallotKey, signChoice } from "./ballot-key.ts";
import { blind, unblind } from "./blinding.ts";
import type { KeptBallot, KeptBallots, Receipt, SecretBallot } from "./kept-ballots.ts";

type Bytes = Uint8Array<ArrayBuffer>;
type Asking = Extract<KeptBallot, { step: "asking" }>;
type Holding = Extract<KeptBallot, { step: "holding" }>;
type Casting = Extract<KeptBallot, { step: "casting" }>;

export interface SecretVote {
  id: string;
  /** SubjectPublicKeyInfo of its signing key, base64url. */
  publicKey: string;
}

/** What is asked of the world; a test gives its own. */
export interface Ways {
  kept: KeptBallots;
  /** As the voter: signed in, or with a code. @returns the blind signature, base64url */
  issueToken(voteId: string, blindedMessage: string): Promise<string>;
  /** As nobody. */
  cast(voteId: string, ballot: SecretBallot): Promise<void>;
}

export type Step = "asking" | "casting";

/** The vote's key is another one than at the beginning: somebody tries to tell voters apart, or it is another vote. */
export class KeyChanged extends Error {}

/**
 * Votes secretly, or goes on where it stopped. Sending anything again is harmless at every step.
 *
 * @param choice is not looked at where a ballot was signed before: that one may have arrived
 * @param onStep told before each request
 * @throws KeyChanged; what the device says where it can keep nothing (nothing was sent then); Refused, Unreachable
 */
export async function voteSecretly(
  { kept, issueToken, cast }: Ways,
  vote: SecretVote,
  choice: Choice,
  onStep: (step: Step) => void,
): Promise<Receipt> {
  let ballot: KeptBallot = (await kept.read(vote.id)) ?? (await keeping(kept, await begin(vote)));
  if (ballot.step !== "cast" && ballot.votePublicKey !== vote.publicKey) throw new KeyChanged();
  if (ballot.step === "asking") {
    onStep("asking");
    const blindSignature = await issueToken(vote.id, ballot.blindedMessage);
    ballot = await keeping(kept, await withToken(ballot, blindSignature));
  }
  if (ballot.step === "holding") ballot = await keeping(kept, await signed(ballot, choice));
  if (ballot.step === "cast") return ballot;
  onStep("casting");
  await cast(vote.id, ballot.ballot);
  const { voteId, votePublicKey, number } = ballot;
  return keeping(kept, { step: "cast", voteId, votePublicKey, number });
}

async function keeping<Ballot extends KeptBallot>(kept: KeptBallots, ballot: Ballot): Promise<Ballot> {
  await kept.keep(ballot);
  return ballot;
}

async function begin(vote: SecretVote): Promise<Asking> {
  const key = await makeBallotKey();
  const { prepared, blindedMessage, inverse } = await blind(bytesOf(vote.publicKey), key.publicKey);
  return {
    step: "asking",
    voteId: vote.id,
    votePublicKey: vote.publicKey,
    privateKey: key.privateKey,
    publicKey: toBase64Url(key.publicKey),
    prepared: toBase64Url(prepared),
    blindedMessage: toBase64Url(blindedMessage),
    inverse: toBase64Url(inverse),
  };
}

async function withToken(asking: Asking, blindSignature: string): Promise<Holding> {
  const { voteId, votePublicKey, privateKey, publicKey } = asking;
  const blinded = { prepared: bytesOf(asking.prepared), inverse: bytesOf(asking.inverse) };
  const token = await unblind(bytesOf(votePublicKey), blinded, bytesOf(blindSignature));
  return { step: "holding", voteId, votePublicKey, privateKey, publicKey, token };
}

async function signed(
  { voteId, votePublicKey, privateKey, publicKey, token }: Holding,
  choice: Choice,
): Promise<Casting> {
  const signature = await signChoice(privateKey, voteId, choice);
  const number = await ballotNumber(bytesOf(publicKey));
  return { step: "casting", voteId, votePublicKey, number, ballot: { publicKey, token, choice, signature } };
}

function bytesOf(text: string): Bytes {
  const bytes = fromBase64Url(text);
  if (bytes === null) throw new Error("no base64url");
  return bytes;
}
