import { describe, expect, it } from "vitest";
import type { SheetCell } from "./cells.ts";
import { integer } from "./number-parsers.ts";
import { parseRows } from "./parse-rows.ts";
import { optionalColumn, requiredColumn, type SheetTemplate } from "./template.ts";
import { phone, text } from "./text-parsers.ts";

interface Row {
  name: string;
  phone: string | null;
  age: number | null;
}

const note = { "zh-CN": "", en: "" };
const template: SheetTemplate<Row> = {
  title: { "zh-CN": "名单", en: "People" },
  columns: {
    name: requiredColumn({
      header: { "zh-CN": "姓名", en: "Name" },
      parse: text({ max: 10 }),
      example: "示例某",
      note,
    }),
    phone: optionalColumn({
      header: { "zh-CN": "手机号", en: "Mobile" },
      parse: phone(),
      example: "19900009999",
      note,
    }),
    age: optionalColumn({
      header: { "zh-CN": "年龄", en: "Age" },
      parse: integer({ min: 0, max: 130 }),
      example: "30",
      note,
    }),
  },
};

function parse(...rows: SheetCell[][]) {
  const { rows: good, faulty, problems } = parseRows(template, { fileName: "a.csv", format: "utf-8", rows });
  return {
    rows: good.map(({ rowNumber, value }) => [rowNumber, value.name, value.phone, value.age]),
    faulty: faulty.map(({ rowNumber, value }) => [rowNumber, value]),
    problems: problems.map(({ address, code }) => `${address} ${code}`),
    words: problems.map(({ words }) => words),
  };
}

describe("rows by their template", () => {
  it("are read from columns in any order, in either language, with empty rows passed over", () => {
    const { rows, problems } = parse(
      [],
      ["Age", "＊姓名", "Mobile"],
      [30, "甲", "19900010001"],
      [null, " "],
      ["", "乙"],
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      [3, "甲", "19900010001", 30],
      [5, "乙", null, null],
    ]);
  });

  it("leave out the template's own example, and only that", () => {
    const { rows } = parse(["姓名", "手机号", "年龄"], ["示例某", "19900009999", 30], ["示例某", "19900009999", 31]);
    expect(rows).toEqual([[3, "示例某", "19900009999", 31]]);
  });

  it("tell every problem of every row at its own cell, and keep what is right in them", () => {
    const { rows, faulty, problems } = parse(
      ["姓名", "手机号", "年龄"],
      ["甲", "138", "老"],
      ["", "19900010001", 5],
      ["乙", null, 131],
      ["丙", null, 7],
    );
    expect(problems).toEqual(["B2 not-a-phone", "C2 not-an-integer", "A3 missing-value", "C4 out-of-range"]);
    expect(rows).toEqual([[5, "丙", null, 7]]);
    expect(faulty).toEqual([
      [2, { name: "甲" }],
      [3, { phone: "19900010001", age: 5 }],
      [4, { name: "乙", phone: null }],
    ]);
  });

  it("repeat a long value at most to forty characters, on one line", () => {
    const { problems } = parseRows(template, {
      fileName: "a.csv",
      format: "utf-8",
      rows: [
        ["姓名", "年龄"],
        ["甲", `一\n${"长".repeat(60)}`],
      ],
    });
    expect(problems[0]!.value).toBe(`一 ${"长".repeat(37)}…`);
  });
});

describe("the header", () => {
  it("that lacks a required column makes no row good, and is told once", () => {
    const { rows, problems, words } = parse(["手机号"], ["19900010001"], ["19900010002"]);
    expect([rows, problems]).toEqual([[], ["null missing-column"]]);
    expect(words[0]).toEqual({ "zh-CN": "缺少必填的列“姓名”。", en: "The required column “Name” is missing." });
  });

  it("with an unknown column is told what may be meant", () => {
    const { problems, words } = parse(["姓名", "手机号码", "星座"], ["甲"]);
    expect(problems).toEqual(["B1 unknown-column", "C1 unknown-column"]);
    expect(words.map((one) => one["zh-CN"])).toEqual([
      "模板里没有这一列。是不是“手机号”？",
      "模板里没有这一列。请删掉它，或对照模板改列名。",
    ]);
  });

  it("with a column twice, or one without a name that is used, is told so", () => {
    expect(parse(["姓名", "Name", "", ""], ["甲", "", "多", ""]).problems).toEqual([
      "B1 duplicate-column",
      "C1 column-without-name",
    ]);
  });

  it("may carry the two columns of a marked file", () => {
    expect(parse(["行状态", "问题\n「手机号」…", "姓名"], ["有问题", "x", "甲"])).toMatchObject({
      rows: [[2, "甲", null, null]],
      problems: [],
    });
  });
});
