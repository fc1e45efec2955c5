import { sql } from "kysely";
import type { ParsedSheet } from "../../../platform/sheets/parse-rows.ts";
import { putDuties } from "../../duties/index.ts";
import type { DirectoryTransaction } from "../tables.ts";
import { areasByCode } from "./areas-register.ts";
import type { DutySheetRow } from "./duties-sheet.ts";
import { areaUnknown, postUnknown } from "./findings.ts";
import { type Finding, type ImportGround, problemsOf, type RegisterCheck } from "./import-kind.ts";

/** Names and codes become ids here; the duty table itself is its own module's. One post answers for a matter in an area. */
export async function checkDuties(
  { tx, now, district }: ImportGround,
  sheet: ParsedSheet<DutySheetRow>,
): Promise<RegisterCheck> {
  const { problems, tell } = problemsOf(sheet);
  const categories = await categoriesCalled(tx, district.id, sheet);
  const posts = await postIds(tx, district.id, sheet);
  const areas = await areasByCode(
    tx,
    district.id,
    sheet.rows.map(({ value }) => value.areaCode),
  );

  const duties = new Map<string, { rowNumber: number; categoryId: string | null; areaId: string; postId: string }>();
  for (const { rowNumber, value } of sheet.rows) {
    const { category, areaCode, postName } = value;
    const [area, postId] = [areas.get(areaCode), posts.get(postName)];
    const called = category === null ? null : (categories.get(category) ?? []);
    if (called?.length === 0) tell({ rowNumber }, "category", categoryUnknown(category!));
    if (called && called.length > 1) tell({ rowNumber }, "category", severalCategoriesCalledSo(called.length));
    if (!area) tell({ rowNumber }, "areaCode", areaUnknown(areaCode));
    if (!postId) tell({ rowNumber }, "postName", postUnknown(postName));
    if (!area || !postId || (called && called.length !== 1)) continue;
    const categoryId = called ? called[0]! : null;
    const key = `${categoryId} ${area.id}`;
    const first = duties.get(key);
    if (first) tell({ rowNumber }, "postName", answeredInRow(first.rowNumber));
    else duties.set(key, { rowNumber, categoryId, areaId: area.id, postId });
  }

  return {
    problems,
    put: () =>
      putDuties(
        { tx, district, now },
        [...duties.values()].map(({ categoryId, areaId, postId }) => ({ categoryId, areaId, postId })),
      ),
  };
}

/** Ids by what the sheet calls a category: its code, else its name in either language. */
async function categoriesCalled(
  tx: DirectoryTransaction,
  districtId: number,
  sheet: ParsedSheet<DutySheetRow>,
): Promise<Map<string, string[]>> {
  const names = [...new Set(sheet.rows.flatMap(({ value }) => value.category ?? []))];
  const { rows } = await sql<{ called: string; id: string; byCode: boolean }>`
    select w.called, c.id, c.code = w.called as "byCode"
      from unnest(${names}::text[]) as w(called)
      join categories.category_names c on c.district_id = ${districtId} and w.called in (c.code, c.name, c.name_en)
     where c.retired_at is null`.execute(tx);
  const found = new Map<string, string[]>();
  for (const [called, matches] of Map.groupBy(rows, (row) => row.called)) {
    const byCode = matches.filter((match) => match.byCode);
    found.set(
      called,
      (byCode.length > 0 ? byCode : matches).map(({ id }) => id),
    );
  }
  return found;
}

async function postIds(tx: DirectoryTransaction, districtId: number, sheet: ParsedSheet<DutySheetRow>) {
  const names = [...new Set(sheet.rows.map(({ value }) => value.postName))];
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from directory.posts
     where district_id = ${districtId} and closed_at is null and name = any(${names}::text[])`.execute(tx);
  return new Map(rows.map(({ id, name }) => [name, id]));
}

function categoryUnknown(name: string): Finding {
  return {
    code: "category-unknown",
    words: {
      "zh-CN": `没有叫“${name}”的事项。请照事项分类里的名称填，或留空。`,
      en: `There is no category “${name}”. Please write its name as in the list of categories, or leave it empty.`,
    },
  };
}

function severalCategoriesCalledSo(count: number): Finding {
  return {
    code: "category-not-unique",
    words: {
      "zh-CN": `有${count}个事项叫这个名称，请改填事项编码。`,
      en: `${count} categories have this name; please write the code.`,
    },
  };
}

function answeredInRow(rowNumber: number): Finding {
  return {
    code: "duplicate-row",
    words: {
      "zh-CN": `第${rowNumber}行已经指定了这个区域、这类事项的岗位，请只留一行。`,
      en: `Row ${rowNumber} names a post for the same matter and area already; please keep one of them.`,
    },
  };
}
