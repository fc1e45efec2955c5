import type { Application } from "../../platform/application.ts";
import { learnCategories } from "./learn-categories.ts";
import { suggestCategory } from "./suggest-category.ts";

export { suggestFor } from "./suggest-for.ts";

export function registerSuggestions(linli: Application): void {
  linli.operations.add(suggestCategory);
  linli.jobs.add(learnCategories);
  // 02:20 in China: nobody waits for anything.
  linli.every("20 18 * * *", learnCategories);
}
