import { canonicalChoice, canonicalJson } from "./canonical.ts";
import type { Choice } from "./terms.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** What the key of a secret ballot signs. */
export function ballotBytes(voteId: string, choice: Choice): Bytes {
  return new TextEncoder().encode(`linli-ballot-1\n${voteId}\n${canonicalJson(canonicalChoice(choice))}`);
}

/**
 * The number under which a secret ballot stands in the published list, and which its receipt shows: 3f9a-07c1-….
 * @param publicKey SPKI bytes of the ballot's own key
 */
export async function ballotNumber(publicKey: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", publicKey));
  const digits = Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return (digits.match(/.{4}/g) ?? []).join("-");
}

/** base64url without padding (RFC 4648), as keys, tokens and signatures are written. */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}

/** @returns null for what is not written as toBase64Url writes it */
export function fromBase64Url(text: string): Bytes | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null;
  const bytes = Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  // The last letter has bits that say nothing: one text for the same bytes.
  return toBase64Url(bytes) === text ? bytes : null;
}
