import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/**
 * Personal fields at rest: AES-256-GCM with key versions, and keyed hashes to look them up by.
 * The layout of a ciphertext is version (1 byte) · nonce (12) · tag (16) · text.
 */
export interface Vault {
  /** @param context the column it belongs to, bound into the ciphertext so that it cannot be moved elsewhere */
  seal(text: string, context: string): Buffer;
  open(sealed: Buffer, context: string): string;
  /** Keyed hash of a value for equality look-up within one purpose. 16 bytes. */
  index(value: string, purpose: string): Buffer;
}

/** @param secrets newest first; the first one seals, all of them open. Each at least 32 characters. */
export function createVault(secrets: readonly [string, ...string[]]): Vault {
  const oldestFirst = [...secrets].reverse();
  const keys = oldestFirst.map((secret) => derive(secret, "field-encryption"));
  // The index must stay the same while keys rotate, so it hangs on the oldest secret.
  const indexKey = derive(oldestFirst[0]!, "blind-index");
  const newest = keys.length;
  return {
    seal(text, context) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", keys[newest - 1]!, nonce);
      cipher.setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([Buffer.of(newest), nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, context) {
      const key = keys[sealed[0]! - 1];
      if (!key) throw new Error(`no key of version ${sealed[0]}`);
      const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(1, 13));
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(sealed.subarray(13, 29));
      return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString("utf8");
    },
    index(value, purpose) {
      return createHmac("sha256", indexKey).update(purpose).update("\0").update(value).digest().subarray(0, 16);
    },
  };
}

function derive(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "linli", purpose, 32));
}
