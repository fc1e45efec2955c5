import type { Vault } from "../../platform/vault.ts";

/** The column that a sealed value belongs to; bound into the ciphertext. */
export const phoneContext = "directory.people.phone";
export const identityNumberContext = "directory.people.identity_number";

/** The same for accounts and people, so that whoever signs in with a phone is found in the register. */
export function phoneIndex(vault: Vault, phone: string): Buffer {
  return vault.index(phone, "phone");
}

export function identityNumberIndex(vault: Vault, identityNumber: string): Buffer {
  return vault.index(identityNumber, "identity-number");
}

/** 199****0001: enough to recognise one's own. */
export function maskedPhone(vault: Vault, sealed: Buffer | null): string | null {
  return sealed && vault.open(sealed, phoneContext).replace(/^(\d{3})\d{4}/, "$1****");
}
