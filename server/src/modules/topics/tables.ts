import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

/** The tables of this module, and the views that others publish. */
export type TopicTables = Pick<
  DB,
  | "topics.hot_topics"
  | "topics.topic_requests"
  | "requests.reported_texts"
  | "requests.placed_requests"
  | "standing_problems.open_problems"
  | "directory.area_names"
  | "directory.staffed_posts"
  | "directory.known_people"
  | "categories.category_names"
>;

export const operation = operationsOf<TopicTables>("topics");
