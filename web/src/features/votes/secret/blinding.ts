import { toBase64Url } from "@linli/counting";

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The device's half of RFC 9474. What is signed is the public key of the ballot, which the server does not get to see
 * before the ballot is in the box; what it signs is that key times a number that never leaves this device.
 */
export interface Blinded {
  /** What the token will be a signature of: 32 random bytes, then the ballot's public key. */
  prepared: Bytes;
  blindedMessage: Bytes;
  /** With it the signature is made plain again. */
  inverse: Bytes;
}

/** Downloaded when somebody votes secretly: the first page does not carry it. */
async function suite() {
  const { RSABSSA } = await import("@cloudflare/blindrsa-ts");
  return RSABSSA.SHA384.PSS.Randomized();
}

/** @param votePublicKey SubjectPublicKeyInfo of the vote's key */
export async function blind(votePublicKey: Bytes, ballotPublicKey: Bytes): Promise<Blinded> {
  const rsa = await suite();
  const prepared = plain(rsa.prepare(ballotPublicKey));
  const { blindedMsg, inv } = await rsa.blind(await readVoteKey(votePublicKey), prepared);
  return { prepared, blindedMessage: plain(blindedMsg), inverse: plain(inv) };
}

/**
 * @returns the token as the ballot carries it: the random bytes and the signature, base64url
 * @throws where the answer is no signature under the vote's key
 */
export async function unblind(
  votePublicKey: Bytes,
  { prepared, inverse }: Omit<Blinded, "blindedMessage">,
  blindSignature: Bytes,
): Promise<string> {
  const rsa = await suite();
  const signature = await rsa.finalize(await readVoteKey(votePublicKey), prepared, blindSignature, inverse);
  const token = new Uint8Array(prefixBytes + signature.length);
  token.set(prepared.subarray(0, prefixBytes));
  token.set(signature, prefixBytes);
  return toBase64Url(token);
}

const prefixBytes = 32;

function readVoteKey(spki: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey("spki", spki, { name: "RSA-PSS", hash: "SHA-384" }, true, ["verify"]);
}

/** The library's bytes lie in buffers that could be shared ones as far as its types say. */
function plain(bytes: Uint8Array): Bytes {
  return Uint8Array.from(bytes);
}
