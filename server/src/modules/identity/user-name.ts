import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import type { Vault } from "../../platform/vault.ts";

/** What may be typed; capitals and spaces around it do not matter. */
export const TypedUserName = Type.String({ ...personal, minLength: 1, maxLength: 60 });

/** What may be given: letters, digits, dots, hyphens, beginning with a letter. */
export const NewUserName = Type.String({ pattern: "^[a-z][a-z0-9.-]{1,39}$", maxLength: 40 });

export function plainUserName(typed: string): string {
  return typed.trim().toLowerCase();
}

/** Keyed hash of a user name, for counting tries whether or not an account has it. */
export function userNameIndex(vault: Vault, userName: string): Buffer {
  return vault.index(userName, "user-name");
}
