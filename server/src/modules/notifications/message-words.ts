import type { Vault } from "../../platform/vault.ts";
import { type Composing, composedTogether, type Item } from "./compose.ts";
import { wordsColumn } from "./tables.ts";

interface Row {
  words_encrypted: Buffer | null;
  items: unknown;
  locale: string;
}

/** What a message says, whether somebody else wrote it or it is made of its items; empty once it was blanked. */
export function wordsOf(
  row: Row,
  vault: Vault,
  composing: Omit<Composing, "locale">,
): { title: string; text: string; link: string } {
  if (row.words_encrypted !== null)
    return { title: "", text: vault.open(row.words_encrypted, wordsColumn), link: "" };
  const items = row.items as Item[];
  if (items.length === 0) return { title: "", text: "", link: "" };
  return composedTogether(items, { ...composing, locale: row.locale === "en" ? "en" : "zh-CN" });
}
