import { type QueryExecutorProvider, sql } from "kysely";
import { chineseWords } from "../../platform/chinese-words.ts";
import { remembered } from "../../platform/remembered.ts";
import { type SuggestibleCategory, suggestByKeywords } from "../categories/index.ts";
import { combined, type Suggested } from "./combined-suggestion.ts";
import { classifierOf } from "./read-model.ts";

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
  byId: Map<string, NamedCategory>;
}

export interface SuggestedCategory extends Omit<Suggested, "id"> {
  category: NamedCategory;
}

const suggestibleFrom = remembered((facts): Suggestible => {
  const categories = JSON.parse(facts) as NamedCategory[];
  return {
    categories,
    byCode: new Map(categories.map((category) => [category.code, category])),
    byId: new Map(categories.map((category) => [category.id, category])),
  };
});

/** What the district's own categories, as they are now, and its past requests make of a text. */
export async function suggestFor(
  tx: QueryExecutorProvider,
  districtId: number,
  text: string,
): Promise<SuggestedCategory[]> {
  const { rows } = await sql<{ facts: string; edition: string | null }>`
    select coalesce(json_agg(json_build_object(
        'id', c.id, 'code', c.code, 'parentCode', c.group_name, 'nameZh', c.name, 'nameEn', c.name_en,
        'hint', c.hint, 'hintEn', c.hint_en, 'keywords', c.keywords) order by c.sort, c.code), '[]')::text as facts,
      (select m.edition from suggestions.models m where m.district_id = ${districtId}) as edition
      from categories.open_categories c
     where c.district_id = ${districtId}
  `.execute(tx);
  const { categories, byCode, byId } = suggestibleFrom(rows[0]?.facts ?? "[]");
  const classifier = await classifierOf(tx, districtId, rows[0]?.edition ?? null);
  const keywords = suggestByKeywords(text, categories, chineseWords).map(({ categoryCode, ...found }) => ({
    id: byCode.get(categoryCode)!.id,
    ...found,
  }));
  const words = chineseWords(text);
  const judged = (classifier?.judge(words) ?? []).filter(({ label }) => byId.has(label));
  const because = (id: string) => classifier?.because(words, id, 3) ?? [];
  return combined(keywords, judged, because).map(({ id, ...found }) => ({ category: byId.get(id)!, ...found }));
}
