import { createHash } from "node:crypto";

/** A UUID of version 8 (RFC 9562: free content) that is the same wherever the same thing is named: kind and key. */
export function stableId(kind: string, key: string): string {
  const bytes = createHash("sha256").update(`linli:${kind}:${key}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
