import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { textOf } from "./cells.ts";
import { guardFormula, unguardFormula } from "./formula-guard.ts";
import { integer } from "./number-parsers.ts";
import { parseRows } from "./parse-rows.ts";
import { problemFile } from "./problem-file.ts";
import { readSheet } from "./read-sheet.ts";
import { optionalColumn, requiredColumn, type SheetTemplate } from "./template.ts";
import { templateFile } from "./template-file.ts";
import { text } from "./text-parsers.ts";
import { writeCsv, writeXlsxSheets } from "./write-sheet.ts";

interface Row {
  name: string;
  count: number | null;
}

const template: SheetTemplate<Row> = {
  title: { "zh-CN": "清单/一", en: "List [1]" },
  columns: {
    name: requiredColumn({
      header: { "zh-CN": "名称", en: "Name" },
      parse: text({ max: 50 }),
      example: "示例",
      note: { "zh-CN": "名称。", en: "A name." },
    }),
    count: optionalColumn({
      header: { "zh-CN": "数量", en: "Count" },
      parse: integer({ min: 0, max: 9 }),
      example: "3",
      note: { "zh-CN": "数量。", en: "A count." },
    }),
  },
};

const formats = ["xlsx", "csv"] as const;
const locales = ["zh-CN", "en"] as const;

describe.each(formats)("a template in %s", (format) => {
  test.each(locales)("in %s holds nothing to import, and nothing wrong", async (locale) => {
    const file = await templateFile(template, locale, format);
    const sheet = await readSheet(file, "a");
    expect(sheet.rows[0]).toEqual([template.columns.name.header[locale], template.columns.count.header[locale]]);
    expect(parseRows(template, sheet)).toMatchObject({ rows: [], problems: [] });
  });
});

describe.each(formats)("a marked file in %s", (format) => {
  const rows = [["数量", "名称"], ["3", "甲"], ["多", "=cmd|' /C calc'!A0"], [], ["4", ""]];

  it("says at each row what is wrong, and can be corrected and sent again as it is", async () => {
    const sheet = { fileName: "a", format: "utf-8" as const, rows };
    const { problems } = parseRows(template, sheet);
    const marked = await readSheet(await problemFile(template, sheet, problems, "zh-CN", format), "a");
    const blank = (cell: unknown) => cell ?? null;
    expect(marked.rows.map((row) => [blank(row[0]), blank(row[1]), blank(row[3])])).toEqual([
      ["行状态", "问题", "名称"],
      ["没有问题", null, "甲"],
      ["有问题", "「数量」这里要填整数。", "=cmd|' /C calc'!A0"],
      [null, null, null],
      ["有问题", "「名称」这一格必须填。", null],
    ]);
    const again = parseRows(template, marked);
    expect(again.problems.map(({ rowNumber, code }) => [rowNumber, code])).toEqual([
      [3, "not-an-integer"],
      [5, "missing-value"],
    ]);
    const twice = await readSheet(await problemFile(template, marked, again.problems, "zh-CN", format), "a");
    expect(twice.rows).toEqual(marked.rows);
  });

  it("tells at the header what is wrong with the columns", async () => {
    const sheet = { fileName: "a", format: "utf-8" as const, rows: [["数目"], ["1"]] };
    const { problems } = parseRows(template, sheet);
    const marked = await readSheet(await problemFile(template, sheet, problems, "en", format), "a");
    expect(marked.rows[0]![1]).toBe(
      "Problem\n数目: The template has no such column. Did you mean “Count”?\nThe required column “Name” is missing.",
    );
  });
});

describe("formulas", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["-2+3", "'-2+3"],
    ["\t=1", "'\t=1"],
    ["'=1", "''=1"],
    ["-12.5", "-12.5"],
    ["+8613800000000", "+8613800000000"],
    ["甲", "甲"],
  ])("%s is written as %s", (cell, written) => {
    expect(guardFormula(cell)).toBe(written);
  });

  it("come back as they were, whatever they were", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "1", "甲") }), (cell) => {
        expect(unguardFormula(guardFormula(cell))).toBe(cell);
      }),
    );
  });
});

/** Neither control signs nor blank edges: the first no format keeps, the second no reader. */
const writable = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom("constructor", "__proto__", "<b>&amp;", "_x0041_"),
  )
  .map((cell) => textOf(cell.replace(/\p{C}/gu, "·")))
  .filter((cell) => cell !== "");

test.each(formats)("any table comes back from %s as it was written", async (format) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(writable, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
      async (rows) => {
        const table = [["一", "二"], ...rows];
        const file =
          format === "csv" ? writeCsv(table) : await writeXlsxSheets([{ title: "a", rows: table, widths: [] }]);
        expect((await readSheet(file, "a")).rows.map((row) => row.map(textOf))).toEqual(table);
      },
    ),
    { numRuns: 40 },
  );
});
