// The real divisions below the district: streets and towns, communities and villages, with their 12-digit codes.

import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

export type DivisionKind = "street" | "town" | "community" | "village";
export type Division = {
  code: string;
  /** "南宁街道", "潇湘社区", "潇湘村". */
  name: string;
  /** The committee's full name for a community or village, else the same as the name. */
  officialName: string;
  pinyin: string;
  kind: DivisionKind;
  parentCode: string;
};

export const districtCode = "530302";

/** In the order of their codes, each street or town before its communities and villages. */
export function readDivisions(): Division[] {
  const pinyinByCode = new Map(
    readRows("qilin-division-names-en.csv").map((row) => [row["code"]!, row["pinyin"]!] as const),
  );
  return readRows("qilin-divisions.csv").map((row) => ({
    code: row["code"]!,
    name: shortName(row["name"]!),
    officialName: row["name"]!,
    pinyin: pinyinByCode.get(row["code"]!)!,
    kind: row["kind"] as DivisionKind,
    parentCode: row["parent_code"]!,
  }));
}

function shortName(officialName: string): string {
  return officialName.replace(/社区居民委员会$/, "社区").replace(/村民委员会$/, "村");
}

function readRows(fileName: string): Record<string, string>[] {
  return parse(readFileSync(new URL(`../data/${fileName}`, import.meta.url)), { columns: true });
}
