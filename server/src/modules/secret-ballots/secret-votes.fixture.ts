import { webcrypto } from "node:crypto";
import { RSABSSA } from "@cloudflare/blindrsa-ts";
import { ballotBytes, type Choice, fromBase64Url, toBase64Url } from "@linli/counting";
import { addElectorate, electorateIds, phoneOf } from "../../testing/electorate.ts";
import { type Answer, type Browser, expectOk, type TestDistrict } from "../../testing/test-district.ts";
import { act, prepared } from "../votes/votes.fixture.ts";
import type { SecretBallot } from "./ballot.ts";

const suite = RSABSSA.SHA384.PSS.Randomized();
const curve = { name: "ECDSA", namedCurve: "P-256" } as const;

/** Who lives in community-a1, is of age and has a phone: each signed in on it. */
const neighbourKeys = ["bao", "cen", "dou", "fan", "gao", "he"] as const;

export interface Neighbour {
  id: string;
  browser: Browser;
}

export async function neighbours(linli: TestDistrict): Promise<Neighbour[]> {
  await addElectorate(linli);
  const ids = electorateIds(linli);
  const signedIn: Neighbour[] = [];
  for (const key of neighbourKeys) signedIn.push({ id: ids.person(key), browser: await phoneOf(linli, key) });
  return signedIn;
}

/** A secret vote of community-a1 that has just opened, with its box. */
export async function secretVote(
  linli: TestDistrict,
  change: Record<string, unknown> = {},
): Promise<{ id: string; number: string }> {
  const now = linli.clock.now();
  const vote = await prepared(linli, {
    secrecy: "secret",
    noticeDays: 0,
    opensAt: now.toString(),
    closesAt: now.add({ hours: 7 * 24 }).toString(),
    ...change,
  });
  expectOk(await act(linli, "community-officer-chen", "announce-vote", vote.id));
  await linli.runJob("open-due-votes");
  await linli.runJobs();
  return vote;
}

/** Its hour comes; what hears of it does its work. */
export async function closeVotes(linli: TestDistrict): Promise<void> {
  linli.clock.advance(`PT${7 * 24}H`);
  while (((await linli.runJob("close-due-votes")) as { closed: number }).closed > 0);
  await linli.runJobs();
}

/** A device on which a neighbour votes. */
export class Device {
  readonly #linli: TestDistrict;
  readonly #voteId: string;
  readonly #browser: Browser;
  #blinded: { message: string; prepared: Uint8Array; inverse: Uint8Array } | undefined;
  #keys: webcrypto.CryptoKeyPair | undefined;

  constructor(linli: TestDistrict, voteId: string, { browser }: { browser: Browser }) {
    this.#linli = linli;
    this.#voteId = voteId;
    this.#browser = browser;
  }

  /** SubjectPublicKeyInfo of this ballot's key. */
  async publicKey(): Promise<Uint8Array<ArrayBuffer>> {
    this.#keys ??= (await webcrypto.subtle.generateKey(curve, true, ["sign", "verify"])) as webcrypto.CryptoKeyPair;
    return new Uint8Array(await webcrypto.subtle.exportKey("spki", this.#keys.publicKey));
  }

  /** The same one, however often it is asked for. */
  async blindedMessage(): Promise<string> {
    if (!this.#blinded) {
      const prepared = suite.prepare(await this.publicKey());
      const { blindedMsg, inv } = await suite.blind(await this.voteKey(), prepared);
      this.#blinded = { message: toBase64Url(blindedMsg), prepared, inverse: inv };
    }
    return this.#blinded.message;
  }

  async voteKey(): Promise<webcrypto.CryptoKey> {
    const { publicKey } = expectOk(await this.#browser.call("show-ballot-box", { voteId: this.#voteId })).body;
    const spki = fromBase64Url(publicKey)!;
    return webcrypto.subtle.importKey("spki", spki, { name: "RSA-PSS", hash: "SHA-384" }, true, ["verify"]);
  }

  async askToken(change: Record<string, unknown> = {}): Promise<Answer> {
    const blindedMessage = await this.blindedMessage();
    return this.#browser.call("issue-token", { voteId: this.#voteId, blindedMessage, ...change });
  }

  /** @param blindSignature the answer of issue-token */
  async ballot(blindSignature: string, choice: Choice): Promise<SecretBallot> {
    const { prepared, inverse } = this.#blinded!;
    const signature = await suite.finalize(await this.voteKey(), prepared, fromBase64Url(blindSignature)!, inverse);
    return {
      publicKey: toBase64Url(await this.publicKey()),
      token: toBase64Url(Buffer.concat([prepared.subarray(0, 32), signature])),
      choice,
      signature: await this.sign(choice),
    };
  }

  async sign(choice: Choice, voteId = this.#voteId): Promise<string> {
    const ecdsa = { name: "ECDSA", hash: "SHA-256" };
    const signature = await webcrypto.subtle.sign(ecdsa, this.#keys!.privateKey, ballotBytes(voteId, choice));
    return toBase64Url(new Uint8Array(signature));
  }

  /** As a browser does that sends no cookies. */
  cast(ballot: SecretBallot, voteId = this.#voteId): Promise<Answer> {
    return this.#linli.newBrowser().call("cast-secret-ballot", { voteId, ...ballot });
  }

  /** From the token to the receipt. @returns the ballot and its number */
  async vote(choice: Choice): Promise<{ ballot: SecretBallot; number: string }> {
    const { blindSignature } = expectOk(await this.askToken()).body;
    const ballot = await this.ballot(blindSignature, choice);
    return { ballot, number: expectOk(await this.cast(ballot)).body.number };
  }
}
