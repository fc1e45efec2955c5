import type { Vault } from "../../platform/vault.ts";

/**
 * The key in a member's calendar address: calendars sign in nowhere, so the address itself is the right. Made from the
 * server's own key for one term of one member; it opens nothing once the term has ended.
 */
export function feedKeyOf(vault: Vault, membershipId: string): string {
  return vault.index(membershipId, "meetings.feed").subarray(0, 18).toString("base64url");
}
