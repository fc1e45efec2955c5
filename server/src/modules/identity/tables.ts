import type { DB } from "../../platform/database/tables.generated.ts";
import { type Context, operationsOf } from "../../platform/operations/operation.ts";

/** Identity's own tables, and what the directory publishes of people and their posts. */
export type IdentityTables = Pick<
  DB,
  | "identity.accounts"
  | "identity.sessions"
  | "identity.phone_codes"
  | "identity.sign_in_attempts"
  | "directory.held_posts"
  | "directory.known_people"
  | "directory.dwellings"
  | "directory.current_party_members"
>;

export const operation = operationsOf<IdentityTables>("identity");

/** What the parts shared by several operations need of the running one. */
export type IdentityContext = Context<IdentityTables, unknown, never>;

/** The columns that a sealed value belongs to; bound into the ciphertext. */
export { accountPhoneColumn as phoneColumn } from "../../platform/phone.ts";
export const totpSecretColumn = "identity.accounts.totp_secret";
