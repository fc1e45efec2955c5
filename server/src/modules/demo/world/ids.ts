// Ids that stay the same from run to run, so that loading the demo twice changes nothing.

import { createHash } from "node:crypto";

/** A UUID of version 8 (RFC 9562: free content) made from the hash of kind and key. */
export function stableId(kind: string, key: string): string {
  const bytes = createHash("sha256").update(`linli-demo:${kind}:${key}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Thirty-two signs that cannot be taken for one another on a wet door plate: no I, O, 0 or 1. */
const plateAlphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** Seven signs of the plate alphabet from the hash of the key. Uniqueness is the caller's to watch. */
export function plateCode(key: string): string {
  const bytes = createHash("sha256").update(`linli-demo:plate:${key}`).digest();
  return Array.from({ length: 7 }, (_, index) => plateAlphabet[bytes[index]! & 31]).join("");
}
