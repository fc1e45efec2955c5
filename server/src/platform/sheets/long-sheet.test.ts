import { expect, test } from "vitest";
import { emptySheet, firstPart, type LongCell, rowsPart, type SheetPart, wholeFile } from "./long-sheet.ts";
import { readSheet } from "./read-sheet.ts";

/** A file of rows that come in groups, as pages do. */
function fileOf(groups: LongCell[][][]): Buffer {
  const parts: SheetPart[] = [firstPart(["编号", "何时"], [12, 16])];
  let row = 2;
  for (const group of groups) {
    parts.push(rowsPart(parts.at(-1)!, row, group));
    row += group.length;
  }
  const bytes = parts.map((part) => part.bytes);
  return wholeFile("诉求：清单", bytes, parts.at(-1) ?? emptySheet);
}

async function read(file: Buffer) {
  return (await readSheet(file, "sheet.xlsx")).rows;
}

test("what was written in parts is read back as one sheet", async () => {
  const rows = await read(
    fileOf([
      [
        ["甲", Temporal.PlainDateTime.from("2026-11-24T09:30")],
        ['乙<&>"', 3],
      ],
      [["丙", null]],
    ]),
  );
  expect(rows.map((row) => row.slice(0, 2))).toEqual([
    ["编号", "何时"],
    ["甲", expect.any(Date)],
    ['乙<&>"', 3],
    ["丙", null],
  ]);
});

test("what looks like a formula is text", async () => {
  const texts = ["=1+1", "+86", "-5", "@sum(a1)", '=HYPERLINK("http://x")', "00123", "_x0041_", "constructor"];
  const file = fileOf([texts.map((text) => [text])]);
  const rows = await read(file);
  expect(rows.slice(1).map(([first]) => String(first).replace("\u200b", ""))).toEqual(texts);
});

test("ten thousand rows in twenty parts stay ten thousand rows", async () => {
  const groups = Array.from({ length: 20 }, (_, group) =>
    Array.from({ length: 500 }, (_, at): LongCell[] => [`第${group * 500 + at}行`, at]),
  );
  const rows = await read(fileOf(groups));
  expect(rows).toHaveLength(10_001);
  expect(rows.at(-1)?.[0]).toBe("第9999行");
});
