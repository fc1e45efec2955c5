import { type RawBuilder, sql } from "kysely";
import { chineseWords } from "../../platform/chinese-words.ts";

/**
 * Full-text search over Chinese. What is written is kept as words and as pairs of neighbouring characters: words find
 * 垃圾 and 清运 in whichever order they stand, pairs find 路灯 also where the segmenter has cut 路 from 灯不亮. The areas
 * it lies in are kept beside them: a search in one street does not read what the whole district's years have to say.
 */

export interface Searchable {
  address: string;
  street_id: string;
  community_id: string;
  grid_id: string;
  micro_grid_id: string;
}

/** The column `search` of a request. */
export function searchVector(description: string, place: Searchable): RawBuilder<string> {
  const { street_id, community_id, grid_id, micro_grid_id } = place;
  const areas = [street_id, community_id, grid_id, micro_grid_id].map(areaWord);
  return sql<string>`array_to_tsvector(${[...searchWords(description, place.address), ...areas]}::text[])`;
}

/** What is kept of texts for searching: each lexeme once. */
export function searchWords(...texts: string[]): string[] {
  const text = texts.join("\n");
  return [...new Set([...chineseWords(text), ...pairsOf(text)])];
}

/** No word of a text begins with this sign. */
export function areaWord(areaId: string): string {
  return `@${areaId}`;
}

/**
 * What must occur as a tsquery: all words, or all pairs and whatever is not Chinese; null where nothing can be searched.
 * @param within of each list, one of the areas below the district must hold it
 */
export function searchQuery(text: string, within: readonly (readonly string[])[] = []): string | null {
  const words = [...new Set(chineseWords(text))];
  const pairs = [...new Set([...pairsOf(text), ...words.filter((word) => !/\p{Script=Han}/u.test(word))])];
  const ways = [words, pairs].filter((lexemes) => lexemes.length > 0);
  if (ways.length === 0) return null;
  const said = ways.map((lexemes) => lexemes.map(quoted).join(" & ")).join(" | ");
  const there = within.map((areaIds) => areaIds.map((id) => quoted(areaWord(id))).join(" | "));
  return [said, ...there].map((part) => `(${part})`).join(" & ");
}

function pairsOf(text: string): string[] {
  const runs = text.normalize("NFKC").match(/\p{Script=Han}+/gu) ?? [];
  return runs.flatMap((run) => {
    const characters = [...run];
    return characters.slice(1).map((character, index) => characters[index]! + character);
  });
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
