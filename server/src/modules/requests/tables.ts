import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

/** The tables of this module, and the views that others publish. */
export type RequestTables = Pick<
  DB,
  | "requests.requests"
  | "requests.timeline"
  | "requests.routings"
  | "requests.deadlines"
  | "requests.request_photos"
  | "requests.contact_openings"
  | "requests.shared_requests"
  | "requests.time_rules"
  | "requests.supervisions"
  | "requests.joined_residents"
  | "requests.releases"
  | "directory.staffed_posts"
  | "directory.area_names"
  | "directory.places"
  | "categories.category_names"
  | "directory.held_posts"
  | "identity.account_phones"
  | "identity.account_names"
>;

export const operation = operationsOf<RequestTables>("requests");
