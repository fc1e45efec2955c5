import { randomFillSync } from "node:crypto";

let counter = 0;

const idBytes = 16;
/** Random bytes for many ids at a time: drawing a few costs as much as drawing many. */
const drawn = Buffer.alloc(256 * idBytes);
let used = drawn.length;

/**
 * A UUID of version 7 (RFC 9562): 48 bits of Unix milliseconds, a 32-bit counter that keeps the ids of one process in
 * order within a millisecond, also when calls with different times take turns, and 42 random bits.
 */
export function newId(now: Temporal.Instant = Temporal.Now.instant()): string {
  counter = (counter + 1) >>> 0;
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const bytes = drawn.subarray(used, used + idBytes);
  used += idBytes;
  bytes.writeUIntBE(now.epochMilliseconds, 0, 6);
  // 12 bits of the counter after the version, 20 after the variant.
  bytes.writeUInt16BE(0x7000 | (counter >>> 20), 6);
  bytes[8] = 0x80 | ((counter >>> 14) & 0x3f);
  bytes[9] = (counter >>> 6) & 0xff;
  bytes[10] = ((counter & 0x3f) << 2) | (bytes[10]! & 0x03);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
