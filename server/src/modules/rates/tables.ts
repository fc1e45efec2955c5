import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

/** The tables of this module, and the views that others publish. */
export type RatesTables = Pick<
  DB,
  | "rates.standings"
  | "rates.facts"
  | "rates.daily"
  | "rates.daily_times"
  | "rates.callbacks"
  | "rates.callback_tries"
  | "rates.exclusions"
  | "rates.settings"
  | "requests.handled_requests"
  | "requests.handlers"
  | "directory.staffed_posts"
  | "directory.area_names"
  | "categories.category_names"
>;

export const operation = operationsOf<RatesTables>("rates");
