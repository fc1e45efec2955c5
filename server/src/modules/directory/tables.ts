import type { DB } from "../../platform/database/tables.generated.ts";
import type { Transaction } from "../../platform/database/transaction.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

/** The directory's own tables, and what others publish. */
export type DirectoryTables = Pick<
  DB,
  | "directory.areas"
  | "directory.area_shapes"
  | "directory.units"
  | "directory.people"
  | "directory.posts"
  | "directory.post_terms"
  | "directory.buildings"
  | "directory.homes"
  | "directory.residences"
  | "directory.party_memberships"
  | "directory.staffed_posts"
  | "directory.held_posts"
  | "categories.category_names"
  | "duties.standing_duties"
  | "requests.open_request_posts"
>;

export type DirectoryTransaction = Transaction<DirectoryTables>;

export const operation = operationsOf<DirectoryTables>("directory");
