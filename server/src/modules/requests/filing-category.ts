import type { Transaction } from "../../platform/database/transaction.ts";
import type { Locale } from "../../platform/locale.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { Refusal } from "../../platform/refusals.ts";
import { type Category, categoryIdOf } from "../categories/index.ts";
import { suggestFor } from "../suggestions/index.ts";
import type { RequestTables } from "./tables.ts";

interface Filing {
  categoryId: string | null;
  description: string;
  answers?: Record<string, string | boolean>;
}

/** Where nobody says what it is about and the words do not tell. */
const unclassified = "something-else";

/**
 * What a filing is about: as its reporter says; else as its words suggest; else the category for what fits nowhere, to be
 * corrected by who gets it.
 */
export async function filingCategoryId(
  { tx, district }: { tx: Transaction<RequestTables>; district: District },
  { categoryId, description }: Filing,
): Promise<string> {
  if (categoryId !== null) return categoryId;
  const [best] = await suggestFor(tx, district.id, description);
  return best?.category.id ?? categoryIdOf(unclassified);
}

interface CheckContext {
  locale: Locale;
  refuse(code: "category-unknown" | "answer-missing", facts?: { question: string }): Refusal;
}

/** The category as it can be filed: where the reporter has chosen it, their answers must be complete. */
export function fileable({ locale, refuse }: CheckContext, category: Category | null, filing: Filing): Category {
  if (filing.categoryId === null) {
    if (!category) throw new Error(`the district lacks the category ${unclassified}`);
    return category;
  }
  if (!category || category.retired) throw refuse("category-unknown");
  const missing = category.questions.find(({ code, required }) => required && isMissing(filing.answers?.[code]));
  if (missing) throw refuse("answer-missing", { question: locale === "en" ? missing.en : missing.zh });
  return category;
}

function isMissing(answer: string | boolean | undefined): boolean {
  return answer === undefined || (typeof answer === "string" && answer.trim() === "");
}
