import { randomBytes } from "node:crypto";

let previousMilliseconds = 0;
let counter = 0;

/**
 * A UUID of version 7 (RFC 9562): 48 bits of Unix milliseconds, a 12-bit counter that keeps ids of one process and one
 * millisecond in order, 62 random bits.
 */
export function newId(now: Temporal.Instant = Temporal.Now.instant()): string {
  const milliseconds = now.epochMilliseconds;
  counter = milliseconds === previousMilliseconds ? (counter + 1) & 0xfff : randomBytes(1)[0]!;
  previousMilliseconds = milliseconds;
  const bytes = randomBytes(16);
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
