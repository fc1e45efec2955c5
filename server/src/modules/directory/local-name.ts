import { type RawBuilder, sql } from "kysely";
import type { Locale } from "../../platform/locale.ts";

/** The name of a row in the reader's language; what has no English name keeps its own. */
export function localName(locale: Locale, alias: string): RawBuilder<string> {
  const [name, nameEn] = [sql.ref(`${alias}.name`), sql.ref(`${alias}.name_en`)];
  return locale === "en" ? sql<string>`coalesce(nullif(${nameEn}, ''), ${name})` : sql<string>`${name}`;
}

/** `left` holds every word of the text, in any order; no text: anything. */
export function holdsWords(left: RawBuilder<string>, text: string | undefined): RawBuilder<boolean> {
  const words = (text ?? "").normalize("NFKC").split(/\s+/).filter(Boolean);
  const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`);
  return patterns.length === 0 ? sql<boolean>`true` : sql<boolean>`${left} ilike all (${patterns}::text[])`;
}
