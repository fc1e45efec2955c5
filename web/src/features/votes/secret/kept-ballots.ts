import type { Choice } from "@linli/counting";
import { type KeptStore, openKeptStore } from "../../../kept/store.ts";

/** What is sent to the box. Nothing in it leads to whoever sends it. */
export interface SecretBallot {
  publicKey: string;
  token: string;
  choice: Choice;
  signature: string;
}

interface OfVote {
  voteId: string;
  /** The vote's key as it was first read: a second one would tell voters apart. */
  votePublicKey: string;
}

interface WithKey extends OfVote {
  privateKey: JsonWebKey;
  publicKey: string;
}

/**
 * How far a secret vote has come on this device. Each step is kept before what it leads to is sent, so that a page that is
 * closed, or an answer that is lost, goes on at the same place.
 *
 * asking    The token is being asked for; asking again with the same message gives the same token.
 * holding   The token is here, and nothing is chosen yet that anybody has seen.
 * casting   The ballot is signed and may have arrived; sending it again is the same ballot. It cannot be changed any more.
 * cast      It is in the box. Its number is left here, and the vote's key, to compare with the published one; the ballot's own
 *           key and token are gone.
 */
export type KeptBallot =
  | (WithKey & { step: "asking"; prepared: string; blindedMessage: string; inverse: string })
  | (WithKey & { step: "holding"; token: string })
  | (OfVote & { step: "casting"; number: string; ballot: SecretBallot })
  | Receipt;

export interface Receipt extends OfVote {
  step: "cast";
  number: string;
}

/** Where they lie; a test has its own. */
export interface KeptBallots {
  read(voteId: string): Promise<KeptBallot | null>;
  keep(ballot: KeptBallot): Promise<void>;
  forget(voteId: string): Promise<void>;
}

export function ballotsIn(store: Promise<KeptStore>): KeptBallots {
  return {
    read: async (voteId) => ((await (await store).get(voteId)) as KeptBallot | undefined) ?? null,
    keep: async (ballot) => (await store).put(ballot.voteId, ballot),
    forget: async (voteId) => (await store).delete(voteId),
  };
}

let opened: Promise<KeptStore> | null = null;

function store(): Promise<KeptStore> {
  opened ??= openKeptStore("ballots");
  return opened;
}

/** Those of this device. */
export function keptBallots(): KeptBallots {
  return ballotsIn(store());
}

/** For a phone that several people use: receipts go; a ballot under way stays, or it would be lost. */
export async function forgetReceipts(): Promise<void> {
  const open = await store();
  for (const ballot of (await open.all()) as KeptBallot[]) {
    if (ballot.step === "cast") await open.delete(ballot.voteId);
  }
}
