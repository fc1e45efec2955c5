import type { DB } from "../../platform/database/tables.generated.ts";
import type { Transaction } from "../../platform/database/transaction.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

/** The directory's own tables; it asks nobody else's. */
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
  | "directory.staffed_posts"
  | "directory.held_posts"
>;

export type DirectoryTransaction = Transaction<DirectoryTables>;

export const operation = operationsOf<DirectoryTables>("directory");
