import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

/** The tables of this module, and the views that others publish. */
export type WebhookTables = Pick<
  DB,
  | "webhooks.endpoints"
  | "webhooks.secrets"
  | "webhooks.messages"
  | "webhooks.deliveries"
  | "platform.told_events"
  | "requests.public_requests"
  | "categories.category_names"
  | "directory.area_names"
  | "directory.held_posts"
  | "directory.places"
>;

export const operation = operationsOf<WebhookTables>("webhooks");

/** What secrets are sealed for. */
export const secretColumn = "webhooks.secrets.secret";
