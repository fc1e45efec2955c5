import { type RawBuilder, sql } from "kysely";
import type { Locale } from "../../platform/locale.ts";

/** A post's name in the reader's language. @param posts alias of directory.staffed_posts */
export function postName(locale: Locale, posts: string): RawBuilder<string> {
  const [name, nameEn] = [sql.ref<string>(`${posts}.name`), sql.ref<string>(`${posts}.name_en`)];
  return locale === "en" ? sql<string>`coalesce(nullif(${nameEn}, ''), ${name})` : sql<string>`${name}`;
}
