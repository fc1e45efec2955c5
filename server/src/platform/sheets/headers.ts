import { type HeaderProblemCode, shortened } from "./cell-problems.ts";
import { columnLetters, halfWidth, type SheetCell, textOf } from "./cells.ts";
import { columnsOf, type SheetTemplate } from "./template.ts";
import { addedHeaders, type Words } from "./words.ts";

/** Which of the file's columns (from 0) holds which key. */
export interface MatchedHeaders<Row> {
  readonly indexByKey: ReadonlyMap<keyof Row & string, number>;
  readonly problems: readonly HeaderProblem[];
}

export interface HeaderProblem {
  readonly code: HeaderProblemCode;
  /** The file's column (from 0); null where the file lacks it. */
  readonly columnIndex: number | null;
  readonly header: string;
  readonly words: Words;
}

/** Finds the template's columns by their header in either language, in any order. */
export function matchHeaders<Row>(
  template: SheetTemplate<Row>,
  headerRow: readonly SheetCell[],
  isUsed: (columnIndex: number) => boolean,
): MatchedHeaders<Row> {
  const columns = columnsOf(template);
  const keyByHeader = new Map(
    columns.flatMap(([key, column]) => Object.values(column.header).map((header) => [headerKey(header), key])),
  );
  const indexByKey = new Map<keyof Row & string, number>();
  const problems: HeaderProblem[] = [];

  headerRow.forEach((cell, columnIndex) => {
    const header = textOf(cell);
    const at = { columnIndex, header: shortened(header) };
    const key = keyByHeader.get(headerKey(header));
    if (key !== undefined && !indexByKey.has(key)) indexByKey.set(key, columnIndex);
    else if (key !== undefined) problems.push({ ...at, code: "duplicate-column", words: duplicateWords });
    else if (addedKeys.has(headerKey(firstLine(header)))) return;
    else if (header !== "") problems.push({ ...at, code: "unknown-column", words: unknownWords(header, template) });
    else if (isUsed(columnIndex)) {
      problems.push({ ...at, code: "column-without-name", words: withoutNameWords(columnIndex) });
    }
  });

  for (const [key, column] of columns) {
    if (!column.required || indexByKey.has(key)) continue;
    const header = column.header["zh-CN"];
    problems.push({ code: "missing-column", columnIndex: null, header, words: missingWords(column.header) });
  }
  return { indexByKey, problems };
}

function headerKey(header: string): string {
  return halfWidth(header)
    .replace(/[\s*]+/g, "")
    .toLowerCase();
}

const addedKeys = new Set(addedHeaders.map(headerKey));

/** Below its name, an added column may carry what is wrong with the columns. */
export function firstLine(text: string): string {
  return text.split("\n")[0] ?? "";
}

const duplicateWords: Words = {
  "zh-CN": "这一列出现了两次，请只留一列。",
  en: "This column occurs twice; please keep only one.",
};

function withoutNameWords(columnIndex: number): Words {
  const letters = columnLetters(columnIndex + 1);
  return {
    "zh-CN": `${letters}列有内容，但没有列名。请补上列名，或删掉这一列。`,
    en: `Column ${letters} has content but no name. Please name it or delete it.`,
  };
}

function missingWords(header: Words): Words {
  return {
    "zh-CN": `缺少必填的列“${header["zh-CN"]}”。`,
    en: `The required column “${header.en}” is missing.`,
  };
}

function unknownWords<Row>(header: string, template: SheetTemplate<Row>): Words {
  const nearest = nearestHeader(header, template);
  if (nearest === null) {
    return {
      "zh-CN": "模板里没有这一列。请删掉它，或对照模板改列名。",
      en: "The template has no such column. Please delete it, or rename it as in the template.",
    };
  }
  return {
    "zh-CN": `模板里没有这一列。是不是“${nearest["zh-CN"]}”？`,
    en: `The template has no such column. Did you mean “${nearest.en}”?`,
  };
}

/** The known header that needs the fewest changed letters, if that is less than two thirds of it. */
function nearestHeader<Row>(header: string, template: SheetTemplate<Row>): Words | null {
  const candidates = columnsOf(template).flatMap(([, column]) =>
    Object.values(column.header).map((known) => ({
      known: column.header,
      distance: editDistance(headerKey(header), headerKey(known)) / Math.max(headerKey(known).length, 1),
    })),
  );
  const best = candidates.toSorted((one, other) => one.distance - other.distance)[0];
  return best !== undefined && best.distance < 2 / 3 ? best.known : null;
}

/** Levenshtein's distance. */
function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...one].entries()) {
    const current = [row + 1];
    for (let column = 1; column <= other.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (letter === other[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}
