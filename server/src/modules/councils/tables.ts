import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

/** The tables of this module, and the views that others publish. */
export type CouncilTables = Pick<
  DB,
  | "councils.councils"
  | "councils.memberships"
  | "councils.rules"
  | "councils.standing_councils"
  | "councils.sitting_members"
  | "directory.area_names"
  | "directory.unit_names"
  | "directory.known_people"
  | "directory.located_residents"
  | "directory.held_posts"
>;

export const operation = operationsOf<CouncilTables>("councils");
