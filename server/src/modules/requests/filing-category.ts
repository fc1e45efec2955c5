import type { Transaction } from "../../platform/database/transaction.ts";
import type { Locale } from "../../platform/locale.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { Refusal } from "../../platform/refusals.ts";
import { type Category, categoryById, categoryIdOf, suggestFor } from "../categories/index.ts";
import type { RequestTables } from "./tables.ts";

interface FilingCategoryContext {
  tx: Transaction<RequestTables>;
  district: District;
  locale: Locale;
  refuse(code: "category-unknown" | "answer-missing", facts?: { question: string }): Refusal;
}

interface Filing {
  categoryId: string | null;
  description: string;
  answers?: Record<string, string | boolean>;
}

/** Where nobody says what it is about and the words do not tell. */
const unclassified = "something-else";

/**
 * What a filing is about: as its reporter says, whose answers must then be complete; else as its words suggest; else the
 * category for what fits nowhere, to be corrected by who gets it.
 */
export async function filingCategory(
  { tx, district, locale, refuse }: FilingCategoryContext,
  { categoryId, description, answers }: Filing,
): Promise<Category> {
  if (categoryId === null) {
    const [best] = await suggestFor(tx, district.id, description);
    const found = await categoryById(tx, district.id, best?.category.id ?? categoryIdOf(unclassified));
    if (!found) throw new Error(`the district lacks the category ${unclassified}`);
    return found;
  }
  const category = await categoryById(tx, district.id, categoryId);
  if (!category || category.retired) throw refuse("category-unknown");
  const missing = category.questions.find(({ code, required }) => required && isMissing(answers?.[code]));
  if (missing) throw refuse("answer-missing", { question: locale === "en" ? missing.en : missing.zh });
  return category;
}

function isMissing(answer: string | boolean | undefined): boolean {
  return answer === undefined || (typeof answer === "string" && answer.trim() === "");
}
