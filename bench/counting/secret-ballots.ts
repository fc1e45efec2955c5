import {
  ballotBytes,
  ballotNumber,
  type Choice,
  type ListHead,
  published,
  recount,
  type SecretBallot,
  toBase64Url,
  type VoteTerms,
} from "@linli/counting";
import { countings } from "./ballots.ts";

const ballotCount = 4_000;

/** How many secret ballots a second are read, verified and counted; making them takes longer and is not measured. */
export async function secretBallotsPerSecond(): Promise<number> {
  const algorithm = { name: "RSA-PSS", hash: "SHA-384", modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) };
  const pair = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const { terms } = countings.find(({ name }) => name === "one option")!;
  const ballots: SecretBallot[] = [];
  for (let index = 0; index < ballotCount; index += 1) ballots.push(await secretBallot(pair.privateKey, index));
  ballots.sort((a, b) => (a.number < b.number ? -1 : 1));
  const head = headOf(terms, await base64Spki(pair.publicKey));
  const lines = [...published(head, ballots)].map((line) => line.slice(0, -1));
  const begun = performance.now();
  const { agrees } = await recount(lines);
  if (!agrees) throw new Error("the bench's own list does not agree");
  return ballotCount / ((performance.now() - begun) / 1000);
}

const voteId = "0198c2f0-0000-7000-8000-000000000001";

async function secretBallot(office: CryptoKey, index: number): Promise<SecretBallot> {
  const own = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
  const spki = new Uint8Array(await crypto.subtle.exportKey("spki", own.publicKey));
  const prefix = crypto.getRandomValues(new Uint8Array(32));
  const prepared = new Uint8Array([...prefix, ...spki]);
  const token = await crypto.subtle.sign({ name: "RSA-PSS", saltLength: 48 }, office, prepared);
  const choice: Choice = { option: 1 + (index % 8) };
  const hash = { name: "ECDSA", hash: "SHA-256" };
  const signature = await crypto.subtle.sign(hash, own.privateKey, ballotBytes(voteId, choice));
  return {
    number: await ballotNumber(spki),
    publicKey: toBase64Url(spki),
    token: toBase64Url(new Uint8Array([...prefix, ...new Uint8Array(token)])),
    choice,
    signature: toBase64Url(new Uint8Array(signature)),
  };
}

function headOf(terms: VoteTerms, publicKey: string): ListHead {
  const options = Array.from({ length: terms.optionCount }, (_, index) => `方案 ${index + 1}`);
  const time = { opensAt: "2026-11-01T01:00:00Z", closesAt: "2026-11-08T01:00:00Z" };
  return {
    format: "linli-ballots-1",
    vote: { id: voteId, number: "1", title: "选方案", terms, options, electorate: ballotCount, ...time },
    secrecy: "secret",
    publicKey,
    owners: null,
  };
}

async function base64Spki(key: CryptoKey): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.exportKey("spki", key)));
}
