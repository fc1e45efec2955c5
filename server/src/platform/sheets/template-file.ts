import { columnsOf, type SheetTemplate } from "./template.ts";
import { fileWords, type SheetLocale } from "./words.ts";
import { type SheetFormat, type WrittenCell, type WrittenSheet, writeCsv, writeXlsxSheets } from "./write-sheet.ts";

/** Empty rows prepared as text, so that codes typed into them keep their zeros. */
const preparedRows = 300;

/** The file to download and fill in: header, one example row (skipped on import), and in XLSX a second sheet of notes. */
export async function templateFile<Row>(
  template: SheetTemplate<Row>,
  locale: SheetLocale,
  format: SheetFormat,
): Promise<Buffer> {
  const columns = columnsOf(template).map(([, column]) => column);
  const header = columns.map(
    (column): WrittenCell => ({
      value: column.header[locale],
      bold: true,
      mark: column.required ? "required" : "quiet",
    }),
  );
  const example = columns.map((column): WrittenCell => ({ value: column.example, mark: "quiet" }));
  if (format === "csv") return writeCsv([header, example]);

  const prepared = Array.from({ length: preparedRows }, () => columns.map((): WrittenCell => null));
  return writeXlsxSheets([
    {
      title: template.title[locale],
      rows: [header, example, ...prepared],
      widths: columns.map((column) => widthFor(column.header[locale], column.example)),
      stickyRows: 1,
    },
    notesSheet(template, locale),
  ]);
}

function notesSheet<Row>(template: SheetTemplate<Row>, locale: SheetLocale): WrittenSheet {
  const word = (key: keyof typeof fileWords) => fileWords[key][locale];
  return {
    title: word("notes"),
    widths: [24, 10, 60, 28],
    rows: [
      [word("exampleSkipped")],
      [word("wholeOrNothing")],
      [word("anyOrder")],
      [],
      [word("column"), word("required"), word("note"), word("example")].map((value) => ({ value, bold: true })),
      ...columnsOf(template).map(([, column]): WrittenCell[] => [
        column.header[locale],
        word(column.required ? "yes" : "no"),
        { value: column.note[locale], wrap: true },
        column.example,
      ]),
    ],
  };
}

/** Chinese characters are two wide. */
function widthFor(...texts: readonly string[]): number {
  const widths = texts.map((text) => [...text].reduce((sum, sign) => sum + (sign > "\u02ff" ? 2 : 1), 0));
  return Math.min(Math.max(10, ...widths) + 2, 40);
}
