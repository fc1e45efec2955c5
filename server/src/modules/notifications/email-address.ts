import { maskPhone } from "../../platform/phone.ts";
import type { Vault } from "../../platform/vault.ts";

/** Ours, not a law: enough for who mistypes, too few to fill a stranger's mailbox or to guess a code. */
export const emailLimits = { minutes: 30, codesPerHour: 5, tries: 5 } as const;

/** Keyed, and of the very address, so that the few digits cannot be tried out on a stolen table. */
export function emailCodeHash(vault: Vault, addressId: string, code: string): Buffer {
  return vault.index(`${addressId} ${code}`, "email-code");
}

/** w***@example.cn: enough for its owner to recognise it. */
export function maskEmail(email: string): string {
  return email.replace(/^(.)[^@]*/, "$1***");
}

/** Of a phone or an e-mail address. */
export function maskRecipient(recipient: string): string {
  return recipient.includes("@") ? maskEmail(recipient) : maskPhone(recipient);
}
