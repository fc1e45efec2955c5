import { CsvError, parse } from "csv-parse/sync";
import type { SheetCell } from "./cells.ts";
import { SheetUnreadable } from "./faults.ts";
import { unguardFormula } from "./formula-guard.ts";
import type { SheetLimits } from "./limits.ts";

const separators = [",", ";", "\t"] as const;

/** The rows of separated text. Blank lines stay, so that row numbers are those of the program. */
export function readCsv(text: string, limits: SheetLimits): SheetCell[][] {
  // Programs that "export to Excel" often write a web page and name it .xls or .csv.
  if (/^\s*</.test(text)) throw new SheetUnreadable("not-a-table");
  try {
    const rows = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      // An inch sign or a nickname in quotes inside a cell is no reason to refuse the file.
      relax_quotes: true,
      // One more than allowed is enough to know; the rest of a huge file is not parsed.
      to: limits.rows + 2,
    });
    return rows.map((row) => row.map((cell) => (cell === "" ? null : unguardFormula(cell))));
  } catch (cause) {
    if (cause instanceof CsvError) throw new SheetUnreadable("unreadable", cause);
    throw cause;
  }
}

/** The separator that the first written line uses most, outside quotes; a single column needs none. */
function separatorOf(text: string): string {
  const firstLine = /[^\r\n]+/.exec(text.slice(0, 64 * 1024))?.[0] ?? "";
  const bare = firstLine.replace(/"[^"]*"/g, "");
  const counts = separators.map((separator) => bare.split(separator).length - 1);
  return separators[counts.indexOf(Math.max(...counts))] ?? ",";
}
