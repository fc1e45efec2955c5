import { ballotBytes, ballotNumber, fromBase64Url } from "../ballot.ts";
import type { SecretBallot } from "./format.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** RSABSSA-SHA384-PSS-Randomized of RFC 9474: 32 random bytes before the message, a salt of 48. */
const prefixLength = 32;
const saltLength = 48;

/** What is wrong with a secret ballot besides its choice. */
export const secretBallotFaults = ["number-of-another-key", "wrong-token", "wrong-signature"] as const;
export type SecretBallotFault = (typeof secretBallotFaults)[number];

/** The vote's key, as every token is verified with it; undefined for what is no such key. */
export async function tokenKey(publicKey: string): Promise<CryptoKey | undefined> {
  const spki = fromBase64Url(publicKey);
  if (!spki) return undefined;
  const algorithm = { name: "RSA-PSS", hash: "SHA-384" };
  return crypto.subtle.importKey("spki", spki, algorithm, false, ["verify"]).catch(() => undefined);
}

/** Whether its number is its key's, the token is the vote's word that this key may vote once, and the key signed this choice. */
export async function faultOfSecretBallot(
  key: CryptoKey,
  voteId: string,
  { number, publicKey, token, choice, signature }: SecretBallot,
): Promise<SecretBallotFault | null> {
  const spki = fromBase64Url(publicKey);
  if (!spki || number !== (await ballotNumber(spki))) return "number-of-another-key";
  if (!(await isToken(key, fromBase64Url(token), spki))) return "wrong-token";
  const own = await crypto.subtle
    .importKey("spki", spki, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"])
    .catch(() => undefined);
  const signed = fromBase64Url(signature);
  if (!own || !signed) return "wrong-signature";
  const ecdsa = { name: "ECDSA", hash: "SHA-256" };
  return (await crypto.subtle.verify(ecdsa, own, signed, ballotBytes(voteId, choice))) ? null : "wrong-signature";
}

async function isToken(key: CryptoKey, token: Bytes | null, message: Bytes): Promise<boolean> {
  if (!token || token.length <= prefixLength) return false;
  const prepared = new Uint8Array(prefixLength + message.length);
  prepared.set(token.subarray(0, prefixLength));
  prepared.set(message, prefixLength);
  return crypto.subtle.verify({ name: "RSA-PSS", saltLength }, key, token.subarray(prefixLength), prepared);
}
