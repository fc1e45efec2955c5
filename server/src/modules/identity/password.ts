import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** argon2id with the library's defaults: 19 MiB, two passes, one lane, as OWASP's password storage cheat sheet asks. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** For names that no account has: comparing with it takes as long as comparing with a real one. */
const nobodysHash = hash("nobody can type this: \u0000");

/** @param passwordHash null where there is none; the answer is no then, and takes as long */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const right = await verify(passwordHash ?? (await nobodysHash), password);
  return right && passwordHash !== null;
}

// Without letters and digits that are taken for one another when read aloud or from paper.
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** Four groups of four: 79 bits, easy to read out once. */
export function newInitialPassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}
