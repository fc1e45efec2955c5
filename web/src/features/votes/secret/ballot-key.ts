import { ballotBytes, type Choice, toBase64Url } from "@linli/counting";

type Bytes = Uint8Array<ArrayBuffer>;

const curve = { name: "ECDSA", namedCurve: "P-256" } as const;

/**
 * The key pair of one ballot. It can be taken out of the browser's keeping, because it has to last through a reload on
 * devices that keep words only; it is thrown away as soon as the ballot is in the box, and of no use after that.
 */
export interface BallotKey {
  /** SubjectPublicKeyInfo. */
  publicKey: Bytes;
  privateKey: JsonWebKey;
}

export async function makeBallotKey(): Promise<BallotKey> {
  const pair = await crypto.subtle.generateKey(curve, true, ["sign", "verify"]);
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey("spki", pair.publicKey)),
    privateKey: await crypto.subtle.exportKey("jwk", pair.privateKey),
  };
}

/** @returns the signature over what is chosen in this vote, base64url: nobody can change the ballot without its being seen */
export async function signChoice(privateKey: JsonWebKey, voteId: string, choice: Choice): Promise<string> {
  const key = await crypto.subtle.importKey("jwk", privateKey, curve, false, ["sign"]);
  const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, key, ballotBytes(voteId, choice));
  return toBase64Url(new Uint8Array(signature));
}
