import { randomInt } from "node:crypto";

/** A phone number that no other test and nobody of the demo has: theirs begin with 199. */
export function newPhone(): string {
  return `198${String(randomInt(100_000_000)).padStart(8, "0")}`;
}
