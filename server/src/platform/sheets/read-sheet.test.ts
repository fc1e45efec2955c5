import { describe, expect, it, test } from "vitest";
import { SheetUnreadable } from "./faults.ts";
import { type SheetLimits, sheetLimits } from "./limits.ts";
import { readSheet } from "./read-sheet.ts";
import { writeCsv, writeXlsxSheets } from "./write-sheet.ts";
import { zipOf } from "./zip.fixture.ts";

const header = ["姓名", "手机号"];
const row = ["𠮷野🙂", "19900010001"];

async function faultOf(file: Buffer, limits?: SheetLimits): Promise<string> {
  try {
    await readSheet(file, "名单.xlsx", limits);
  } catch (error) {
    if (error instanceof SheetUnreadable) return error.code;
    throw error;
  }
  return "read";
}

function sheetXml(cells: string): string {
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`;
}

function workbookWith(cells: string) {
  return zipOf({ "xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": sheetXml(cells) });
}

describe("text with separators", () => {
  test.each([
    ["utf-8", "UTF-8", Buffer.from("姓名,手机号\r\n𠮷野🙂,19900010001\r\n")],
    ["utf-8", "UTF-8 with a byte order mark", Buffer.from("\ufeff姓名;手机号\n𠮷野🙂;19900010001")],
    ["utf-16le", "Excel's “Unicode text”", Buffer.from("\ufeff姓名\t手机号\r\n𠮷野🙂\t19900010001\r\n", "utf16le")],
  ])("in %s (%s) is read with its rare characters", async (format, _, file) => {
    expect(await readSheet(file, "名单.csv")).toEqual({ fileName: "名单.csv", format, rows: [header, row] });
  });

  it("in GB18030, as Excel in China saves it, is read also beyond GBK", async () => {
    // 姓名 d0d5c3fb · 手机号 cad6bbfabac5 · 𠮷 9534b235 (GB18030 only, U+20BB7) · 野 d2b0
    const file = Buffer.from("d0d5c3fb2ccad6bbfabac50d0a9534b235d2b02c31393930303031303030310d0a", "hex");
    const { format, rows } = await readSheet(file, "名单.csv");
    expect(format).toBe("gb18030");
    expect(rows[0]).toEqual(header);
    expect(rows[1]).toEqual(["𠮷野", "19900010001"]);
  });

  it("keeps quotes, line breaks and separators inside cells, and blank lines as rows", async () => {
    const file = Buffer.from('备注,数\n"一,二\n三 ""四""",1\n\n5"管,2\n');
    expect((await readSheet(file, "a.csv")).rows).toEqual([
      ["备注", "数"],
      ['一,二\n三 "四"', "1"],
      [null],
      ['5"管', "2"],
    ]);
  });
});

describe("a workbook", () => {
  it("comes back as it was written, whatever its name says", async () => {
    const file = await writeXlsxSheets([{ title: "名单", rows: [header, row, [null, "00123"]], widths: [10, 12] }]);
    const { format, rows } = await readSheet(file, "名单.xls");
    expect(format).toBe("xlsx");
    expect(rows).toEqual([header, row, [null, "00123"]]);
  });

  it("with a protected password container, or of the old sort, is told apart", async () => {
    const ole = Buffer.from("d0cf11e0a1b11ae1", "hex");
    expect(await faultOf(Buffer.concat([ole, Buffer.alloc(600)]))).toBe("old-format");
    expect(await faultOf(Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]))).toBe("encrypted");
  });
});

describe("a file that is none of ours", () => {
  test.each<[string, Buffer, string]>([
    ["nothing at all", Buffer.alloc(0), "empty"],
    ["blank lines only", Buffer.from("\n\n , \n"), "empty"],
    ["a PDF", Buffer.from("%PDF-1.7 …"), "not-a-table"],
    ["a web page named .xls", Buffer.from("<html><table><tr><td>姓名</td></tr></table></html>"), "not-a-table"],
    ["a picture", Buffer.from("ffd8ffe000104a464946000101", "hex"), "not-a-table"],
    ["another zip archive", zipOf({ "word/document.xml": "<x/>" }), "not-a-table"],
    ["a cut-off workbook", zipOf({ "xl/workbook.xml": "<x/>" }).subarray(0, 40), "unreadable"],
    ["a workbook without a readable part", zipOf({ "xl/workbook.xml": "no xml" }), "unreadable"],
    ["an encrypted archive", zipOf({ "xl/workbook.xml": { content: "", encrypted: true } }), "encrypted"],
    ["unfinished quotes", Buffer.from('姓名\n"未完'), "unreadable"],
  ])("%s → %s", async (_, file, fault) => {
    expect(await faultOf(file)).toBe(fault);
  });
});

describe("what would fill the memory is refused before it is unpacked", () => {
  const fiveGigabytes = 5 * 1024 ** 3;
  test.each<[string, Buffer, string]>([
    [
      "an archive that declares 3 GB",
      zipOf({ "xl/workbook.xml": "<x/>", "xl/media/a.bin": { content: "a", unpackedSize: 3 * 1024 ** 3 } }),
      "too-large",
    ],
    [
      "an archive that declares 5 GB in its 64-bit field",
      zipOf({
        "xl/workbook.xml": "<x/>",
        "xl/worksheets/sheet1.xml": { content: "a", unpackedSize: 0xffffffff, unpackedSize64: fiveGigabytes },
      }),
      "too-large",
    ],
    [
      "a part that unpacks to more than it declares",
      zipOf({
        "xl/workbook.xml": "<x/>",
        "xl/worksheets/sheet1.xml": { content: "a".repeat(9000), unpackedSize: 10 },
      }),
      "unreadable",
    ],
    ["a cell in column XFD", workbookWith('<row r="1"><c r="XFD1"><v>1</v></c></row>'), "too-many-columns"],
    ["a cell in the last row", workbookWith('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), "too-many-rows"],
    ["a row that Excel does not have", workbookWith('<row r="9999999"></row>'), "unreadable"],
    ["a cell address that hides", workbookWith("<row r='1'><c r='XFD1'><v>1</v></c></row>"), "unreadable"],
    ["a cell with two addresses", workbookWith('<row r="1"><c r="A1" r="XFD1"><v>1</v></c></row>'), "unreadable"],
  ])("%s → %s", async (_, file, fault) => {
    expect(await faultOf(file)).toBe(fault);
  });

  it("lets empty coloured cells down to the last row pass", async () => {
    expect(await faultOf(workbookWith('<row r="1048576"><c r="A1048576" s="1"/></row>'))).not.toBe("too-many-rows");
  });
});

describe("limits", () => {
  const small: SheetLimits = { ...sheetLimits, rows: 3, columns: 2, bytes: 2000 };
  test.each<[string, Buffer, string]>([
    ["as many rows as allowed", writeCsv([header, row, row, row]), "read"],
    ["one row more", writeCsv([header, row, row, row, row]), "too-many-rows"],
    ["one column more", writeCsv([[...header, "多"]]), "too-many-columns"],
    ["empty columns more", writeCsv([[...header, "", ""]]), "read"],
    ["too many bytes", Buffer.alloc(2001, 65), "too-large"],
  ])("%s → %s", async (_, file, fault) => {
    expect(await faultOf(file, small)).toBe(fault);
  });

  it("counts the rows of a workbook alike", async () => {
    const file = await writeXlsxSheets([{ title: "a", rows: [header, row, row, row, row], widths: [] }]);
    expect(await faultOf(file, { ...small, bytes: 100_000 })).toBe("too-many-rows");
  });
});
