import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
} from "node:crypto";
import { promisify } from "node:util";

/**
 * The server's half of RFC 9474: keys, and the private-key step of BlindSign. Preparing, blinding and unblinding are done
 * on the voter's device alone. OpenSSL's RSA without padding is the same operation as the portable library's (a test
 * compares them) in a millisecond instead of 200.
 */
export const modulusBytes = 256;

export interface SigningKeys {
  /** SubjectPublicKeyInfo, DER. */
  publicKey: Buffer;
  /** PKCS #8, DER. */
  privateKey: Buffer;
}

export async function makeSigningKeys(): Promise<SigningKeys> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: modulusBytes * 8 });
  return {
    publicKey: publicKey.export({ type: "spki", format: "der" }),
    privateKey: privateKey.export({ type: "pkcs8", format: "der" }),
  };
}

/**
 * BlindSign of RFC 9474, section 4.3.
 *
 * @param blinded as long as the modulus, and a smaller number
 * @returns null where it is no such number
 * @throws where the signature does not check out: a fault in the computation would give the key away
 */
export function signBlinded(privateKey: KeyObject, blinded: Uint8Array): Buffer | null {
  const padding = constants.RSA_NO_PADDING;
  const publicKey = createPublicKey(privateKey);
  const modulus = Buffer.from(publicKey.export({ format: "jwk" }).n!, "base64url");
  // Of equal length, the order of the bytes is the order of the numbers.
  if (blinded.length !== modulus.length || modulus.compare(blinded) <= 0) return null;
  const signature = privateDecrypt({ key: privateKey, padding }, blinded);
  if (!publicEncrypt({ key: publicKey, padding }, signature).equals(blinded)) {
    throw new Error("a blind signature does not check out");
  }
  return signature;
}

export function privateKeyOf(pkcs8: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });
}
