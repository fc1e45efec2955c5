import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

export type NotificationsTables = Pick<
  DB,
  | "notifications.notices"
  | "notifications.inbox"
  | "notifications.choices"
  | "notifications.messages"
  | "notifications.circuits"
  | "notifications.addresses"
  | "identity.staff_accounts"
  | "identity.account_names"
  | "identity.account_phones"
  | "directory.held_posts"
  | "directory.reachable_people"
>;

export const operation = operationsOf<NotificationsTables>("notifications");

/** The columns that recipient and words are sealed for. */
export const recipientColumn = "notifications.messages.recipient";
export const addressColumn = "notifications.addresses.address";
export const wordsColumn = "notifications.messages.words";
