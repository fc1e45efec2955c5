import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

/** What was learned, and the views that others publish. */
export type SuggestionTables = Pick<
  DB,
  | "suggestions.models"
  | "suggestions.past_cases"
  | "requests.reported_texts"
  | "directory.area_names"
  | "directory.known_people"
  | "categories.open_categories"
>;

export const operation = operationsOf<SuggestionTables>("suggestions");
