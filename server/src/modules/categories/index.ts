import type { Application } from "../../platform/application.ts";
import { changeLimits } from "./change-limits.ts";
import { listCategories } from "./list-categories.ts";
import { listLimits } from "./list-limits.ts";
import { loadCategories } from "./load-categories.ts";

export { categoryIdOf } from "./category-id.ts";
export { type Category, categoryById, categoryFacts } from "./read-category.ts";
export { UrgencyText } from "./schemas.ts";
export { suggestCategories as suggestByKeywords, suggestionSettings } from "./suggestion.ts";
export type { SuggestibleCategory } from "./term-index.ts";
export type { CategoryQuestion } from "./tree.ts";

export function registerCategories(linli: Application): void {
  linli.operations.add(listCategories, listLimits, changeLimits);
  linli.jobs.add(loadCategories);
}
