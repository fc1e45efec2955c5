import { describe, expect, it, test } from "vitest";
import { readSheet } from "../../platform/sheets/read-sheet.ts";
import { zipOf } from "../../platform/sheets/zip.fixture.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { type ImportKindName, importKindNames } from "./import/import-kinds.ts";
import { importRows, sheetOf, type Typed, upload } from "./import/imports.fixture.ts";

const linli = testDistrict();

const company: Typed<"units"> = { name: "示例乙物业", kind: "物业公司", areaCode: "990001-street-b" };

async function unitNames(): Promise<unknown[]> {
  const rows = await linli.rows("select name from directory.units where district_id = 990001 and name like '示例%'");
  return rows.map(({ name }) => name);
}

describe("an imported sheet", () => {
  it("goes in whole, is told as an event, and leaves no name in the audit", async () => {
    const file = await sheetOf("units", [company, { ...company, name: "示例丙物业" }]);
    expect(expectOk(await upload(linli, "units", file)).body).toEqual({
      imported: { added: 2, changed: 0, unchanged: 0 },
    });
    const [event] = await linli.rows("select payload from platform.events where name = 'directory.sheet-imported'");
    expect(event!.payload).toEqual({ kind: "units", added: 2, changed: 0, unchanged: 0 });
    const [entry] = await linli.rows("select input from platform.audit_entries where operation = 'import-sheet'");
    expect(entry!.input).toEqual({ kind: "units" });
  });

  it("changes nothing the second time, and tells nothing", async () => {
    const before = await linli.rows("select * from directory.units order by id");
    expect(await importRows(linli, "units", [company])).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(await linli.rows("select * from directory.units order by id")).toEqual(before);
    const events = await linli.rows("select 1 from platform.events where name = 'directory.sheet-imported'");
    expect(events).toHaveLength(1);
  });

  it("with one problem goes in not at all", async () => {
    const before = await unitNames();
    const rows = [
      { ...company, name: "示例丁物业" },
      { ...company, name: "示例戊物业", kind: "铺子" },
    ];
    const answer = await upload(linli, "units", await sheetOf("units", rows));
    expect([answer.status, answer.body.code, answer.body.facts.count]).toEqual([422, "sheet-has-problems", 1]);
    expect(answer.body.facts.problems[0]).toMatch(/^第3行「类型」只能填：/);
    expect(answer.body.title).toBe("表里有1处问题，一行也没有导入。请下载标出问题的表，改好后再上传。");
    expect(await unitNames()).toEqual(before);
  });

  it("tells at most twenty of its problems, in the reader's language, and how many there are", async () => {
    const rows = Array.from({ length: 30 }, (_, index) => ({
      ...company,
      name: `示例${index}`,
      areaCode: "nowhere",
    }));
    const admin = await linli.as("administrator-yan");
    const answer = await admin.call(
      "import-sheet",
      { kind: "units", fileName: "a.csv" },
      { file: await sheetOf("units", rows), headers: { "accept-language": "en" } },
    );
    expect([answer.body.facts.count, answer.body.facts.problems.length]).toEqual([30, 20]);
    expect(answer.body.facts.problems[0]).toMatch(/^Row 2, 所属区域编号: There is no area with the code “nowhere”/);
    expect(answer.body.title).toMatch(/^The sheet has 30 problems, so nothing was imported/);
  });

  it("finds cell problems and register problems in one go, row by row", async () => {
    const rows = [
      { ...company, areaCode: "nowhere" },
      { ...company, name: "" },
      { ...company, parentName: "没有的单位" },
    ];
    const answer = await upload(linli, "units", await sheetOf("units", rows));
    expect(answer.body.facts.problems.map((sentence: string) => sentence.slice(0, 12))).toEqual([
      expect.stringMatching(/^第2行「所属区域编号/),
      expect.stringMatching(/^第3行「单位名称」/),
      expect.stringMatching(/^第4行「单位名称」|^第4行「上级单位」/),
      ...(answer.body.facts.count > 3 ? [expect.stringMatching(/^第4行/)] : []),
    ]);
  });
});

describe("a file that is no sheet is refused in words", () => {
  const fiveGigabytes = 5 * 1024 ** 3;
  test.each<[string, Buffer, string]>([
    ["an old .xls file", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(99)]), "old-format"],
    ["a PDF", Buffer.from("%PDF-1.7"), "not-a-table"],
    ["nothing", Buffer.alloc(0), "empty"],
    ["a header without rows", Buffer.from("单位名称,类型,所属区域编号\n"), "empty"],
    [
      "an archive that would unpack to 5 GB",
      zipOf({
        "xl/workbook.xml": "<x/>",
        "xl/worksheets/sheet1.xml": { content: "a", unpackedSize: 0xffffffff, unpackedSize64: fiveGigabytes },
      }),
      "too-large",
    ],
  ])("%s: %s", async (_, file, fault) => {
    for (const operation of ["import-sheet", "mark-problems"]) {
      const answer = await upload(linli, "units", file, operation);
      expect([answer.status, answer.body.code, answer.body.facts?.fault]).toEqual([422, "sheet-unreadable", fault]);
      expect(answer.body.title).toMatch(/。没有导入任何内容。$/);
    }
  });

  it("and one of more than 20 MB is not even read", async () => {
    const answer = await upload(linli, "units", Buffer.alloc(20 * 1024 * 1024 + 1, 65));
    expect([answer.status, answer.body.code]).toEqual([413, "input-too-large"]);
  });
});

it("a CSV file in GB18030 goes in as it was meant, rare characters and all", async () => {
  // 单位名称,类型,所属区域编号 / 𠮷野物业,物业公司,990001-street-b
  const file = Buffer.from(
    "b5a5cebbc3fbb3c62cc0e0d0cd2ccbf9caf4c7f8d3f2b1e0bac50a9534b235d2b0ceefd2b52cceefd2b5b9abcbbe2c3939303030312d7374726565742d620a",
    "hex",
  );
  expect(expectOk(await upload(linli, "units", file)).body.imported.added).toBe(1);
  expect(await linli.rows("select kind from directory.units where name = '𠮷野物业'")).toEqual([
    { kind: "property-company" },
  ]);
});

describe("mark-problems", () => {
  it.each(["xlsx", "csv"] as const)(
    "gives the %s file back with its problems, and imports nothing",
    async (format) => {
      const rows = [
        { ...company, name: `示例${format}` },
        { ...company, name: "示例坏", areaCode: "nowhere" },
      ];
      const answer = expectOk(await upload(linli, "units", await sheetOf("units", rows, format), "mark-problems"));
      expect(answer.headers["content-disposition"]).toContain(encodeURIComponent(`名单（问题）.${format}`));
      const marked = await readSheet(answer.bytes, "a");
      expect(marked.format).toBe(format === "xlsx" ? "xlsx" : "utf-8");
      expect(marked.rows.map((row) => [row[0], row[1] ?? null, row[2]])).toEqual([
        ["行状态", "问题", "单位名称"],
        ["没有问题", null, `示例${format}`],
        ["有问题", expect.stringContaining("没有编号为“nowhere”的区域"), "示例坏"],
      ]);
      expect(await unitNames()).not.toContain(`示例${format}`);
    },
  );

  it("gives a file that can be corrected and imported as it is", async () => {
    const file = await sheetOf("units", [{ ...company, name: "示例己物业", areaCode: "nowhere" }]);
    const marked = expectOk(await upload(linli, "units", file, "mark-problems")).bytes.toString();
    const corrected = Buffer.from(marked.replace(/,nowhere/, ",990001-street-b"));
    expect(expectOk(await upload(linli, "units", corrected)).body.imported.added).toBe(1);
  });
});

describe("download-template", () => {
  const cases = importKindNames.flatMap((kind) =>
    (["xlsx", "csv"] as const).map((format) => [kind, format] as const),
  );
  test.each(cases)("%s in %s: filled with nothing it holds nothing, and nothing wrong", async (kind, format) => {
    const admin = await linli.as("administrator-yan");
    const answer = expectOk(await admin.call("download-template", { kind, format }));
    expect(answer.headers["content-disposition"]).toContain(`.${format}`);
    const imported = await upload(linli, kind as ImportKindName, answer.bytes);
    expect([imported.body.code, imported.body.facts]).toMatchObject(["sheet-unreadable", { fault: "empty" }]);
  });

  it("speaks the reader's language, and either language is read", async () => {
    const admin = await linli.as("administrator-yan");
    const headers = { "accept-language": "en" };
    const english = expectOk(await admin.call("download-template", { kind: "units", format: "csv" }, { headers }));
    const text = english.bytes.toString();
    expect(text).toMatch(/^\ufeffUnit name,English name,Kind,Area code,Parent unit/);
    const filled = Buffer.from(`${text}Example C,,Company,990001-street-a,,\r\n`);
    expect(expectOk(await upload(linli, "units", filled)).body.imported).toMatchObject({ added: 1 });
  });
});

it("two administrators who import the same sheet at once add it once", async () => {
  const rows = Array.from({ length: 1500 }, (_, index) => ({ ...company, name: `示例庚物业${index}` }));
  const file = await sheetOf("units", rows);
  const answers = await Promise.all([upload(linli, "units", file), upload(linli, "units", file)]);
  expect(answers.map(({ body }) => body.imported?.added).sort()).toEqual([0, 1500]);
});
