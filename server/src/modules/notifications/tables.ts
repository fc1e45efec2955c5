import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

export type NotificationsTables = Pick<DB, "notifications.messages">;

export const operation = operationsOf<NotificationsTables>("notifications");

/** The columns that recipient and words are sealed for. */
export const recipientColumn = "notifications.messages.recipient";
export const wordsColumn = "notifications.messages.words";
