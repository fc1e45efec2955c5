import type { Vault } from "../../platform/vault.ts";

/**
 * Lets a page show one photo by its address. The reporter's key must not stand in an address; a ticket opens one photo
 * and is worth nothing after the day after.
 */
export function photoTicket(vault: Vault, photoId: string, day: string): string {
  return vault.index(`${photoId} ${day}`, "photo-ticket").toString("base64url");
}

export function isTicket(vault: Vault, ticket: string, photoId: string, today: string): boolean {
  const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
  return [today, yesterday].some((day) => photoTicket(vault, photoId, day) === ticket);
}
