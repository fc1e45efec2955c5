import { readFileSync } from "node:fs";

/**
 * The rows of a table of a page in docs/, cell by cell, its heading first: for tests that hold such a page against the code.
 * @param page such as "votes.md"
 * @param first what stands in the first cell of its heading
 */
export function docTable(page: string, first: string): string[][] {
  const text = readFileSync(new URL(`../../../docs/${page}`, import.meta.url), "utf8");
  const start = text.indexOf(`| ${first} |`);
  if (start < 0) throw new Error(`${page} has no table that begins with ${first}`);
  const lines = text.slice(start).split("\n");
  const end = lines.findIndex((line) => !line.startsWith("|"));
  return lines
    .slice(0, end)
    .filter((line) => !line.startsWith("|---"))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}
