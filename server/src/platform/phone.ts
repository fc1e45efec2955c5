import { Type } from "typebox";
import { personal } from "./operations/without-personal.ts";
import type { Vault } from "./vault.ts";

/** A Chinese mobile number: eleven digits. Whoever reads it in takes spaces and +86 away first. */
export const MobilePhone = Type.String({ ...personal, pattern: "^1[3-9]\\d{9}$", maxLength: 11 });

/** The same for accounts, people and requests, so that whoever signs in with a phone is found everywhere. */
export function phoneIndex(vault: Vault, phone: string): Buffer {
  return vault.index(phone, "phone");
}

/** The column that a resident's phone is sealed for: whoever sends to it must be able to open it. */
export const accountPhoneColumn = "identity.accounts.phone";

/** 199****0001: enough for its owner to recognise it. */
export function maskPhone(phone: string): string {
  return phone.replace(/^(\d{3})\d{4}/, "$1****");
}
