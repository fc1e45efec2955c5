import { type RawBuilder, sql } from "kysely";
import type { Locale } from "../../platform/locale.ts";

/** A name in the reader's language; Chinese where there is no English one. */
export function inLanguage(locale: Locale, table: string, column: "name" | "unit_name" = "name"): RawBuilder<string> {
  const name = sql.ref<string>(`${table}.${column}`);
  if (locale === "zh-CN") return sql<string>`${name}`;
  return sql<string>`coalesce(nullif(${sql.ref(`${table}.${column}_en`)}, ''), ${name})`;
}
