import { maskPhone } from "../../platform/phone.ts";
import type { Vault } from "../../platform/vault.ts";

/** The column that a sealed value belongs to; bound into the ciphertext. */
export const phoneColumn = "directory.people.phone";
export const identityNumberColumn = "directory.people.identity_number";

export function identityNumberIndex(vault: Vault, identityNumber: string): Buffer {
  return vault.index(identityNumber, "identity-number");
}

export function maskedPhone(vault: Vault, sealed: Buffer | null): string | null {
  return sealed && maskPhone(vault.open(sealed, phoneColumn));
}
