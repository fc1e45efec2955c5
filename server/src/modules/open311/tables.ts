import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

export type Open311Tables = Pick<
  DB,
  | "open311.clients"
  | "open311.client_keys"
  | "categories.open_categories"
  | "categories.category_names"
  | "requests.public_requests"
  | "directory.staffed_posts"
  | "directory.area_names"
  | "directory.places"
>;

export const operation = operationsOf<Open311Tables>("open311");

/** What the keys of clients are hashed for. */
export const keyPurpose = "open311.client-key";
