import { type QueryExecutorProvider, sql } from "kysely";
import { chineseWords } from "../../platform/chinese-words.ts";
import { remembered } from "../../platform/remembered.ts";
import { type Suggestion, suggestCategories } from "./suggestion.ts";
import type { SuggestibleCategory } from "./term-index.ts";

interface NamedCategory extends SuggestibleCategory {
  id: string;
  nameEn: string;
  hint: string;
  hintEn: string;
}

interface Suggestible {
  /** Always the same array for the same categories: the index of their terms hangs on it. */
  categories: NamedCategory[];
  byCode: Map<string, NamedCategory>;
}

export interface SuggestedCategory {
  category: NamedCategory;
  confidence: number;
  because: string[];
}

const suggestibleFrom = remembered((facts): Suggestible => {
  const categories = JSON.parse(facts) as NamedCategory[];
  return { categories, byCode: new Map(categories.map((category) => [category.code, category])) };
});

/** What the district's own categories, as they are now, make of a text; see `suggestCategories`. */
export async function suggestFor(
  tx: QueryExecutorProvider,
  districtId: number,
  text: string,
): Promise<SuggestedCategory[]> {
  const { rows } = await sql<{ facts: string }>`
    select coalesce(json_agg(json_build_object(
        'id', c.id, 'code', c.code, 'parentCode', g.code, 'nameZh', c.name, 'nameEn', c.name_en,
        'hint', c.hint, 'hintEn', c.hint_en, 'keywords', c.keywords) order by c.sort, c.code), '[]')::text as facts
      from categories.categories c
      join categories.categories g on g.district_id = c.district_id and g.id = c.parent_id
     where c.district_id = ${districtId} and c.retired_at is null and g.retired_at is null
  `.execute(tx);
  const { categories, byCode } = suggestibleFrom(rows[0]?.facts ?? "[]");
  return suggestCategories(text, categories, chineseWords).map(({ categoryCode, ...found }: Suggestion) => ({
    category: byCode.get(categoryCode)!,
    ...found,
  }));
}
