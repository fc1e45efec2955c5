import type { Application } from "../../platform/application.ts";
import { changeLimits } from "./change-limits.ts";
import { listCategories } from "./list-categories.ts";
import { listLimits } from "./list-limits.ts";
import { loadCategories } from "./load-categories.ts";
import { suggestCategory } from "./suggest-category.ts";

export { categoryIdOf } from "./category-id.ts";
export { type Category, categoryById, categoryFacts } from "./read-category.ts";
export { UrgencyText } from "./schemas.ts";
export { suggestFor } from "./suggestible.ts";
export type { CategoryQuestion } from "./tree.ts";

export function registerCategories(linli: Application): void {
  linli.operations.add(listCategories, suggestCategory, listLimits, changeLimits);
  linli.jobs.add(loadCategories);
}
