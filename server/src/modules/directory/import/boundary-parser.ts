import { type Parsed, problem } from "../../../platform/sheets/cell-problems.ts";
import { textOf } from "../../../platform/sheets/cells.ts";
import { type Coordinates, coordinates } from "../../../platform/sheets/coordinates-parser.ts";
import type { CellParser } from "../../../platform/sheets/text-parsers.ts";

/** Pieces of an area, each the corners of its outline in order; the last does not repeat the first. */
export type Outline = readonly (readonly Coordinates[])[];

const position = coordinates({ system: "wgs-84" });

/** "103.79,25.49;103.80,25.49;103.80,25.50": corners between semicolons, pieces between vertical bars or on new lines. */
export function boundary(): CellParser<Outline> {
  return (cell) => {
    const pieces: Coordinates[][] = [];
    for (const written of textOf(cell).split(/[|\n]+/)) {
      const parsed = outlineOf(written);
      if ("problem" in parsed) return parsed;
      if (parsed.value.length > 0) pieces.push(parsed.value);
    }
    return { value: pieces };
  };
}

function outlineOf(written: string): Parsed<Coordinates[]> {
  const corners: Coordinates[] = [];
  for (const [index, text] of written
    .split(/[;；]/)
    .filter((part) => part.trim() !== "")
    .entries()) {
    const parsed = position(text);
    if ("problem" in parsed) {
      const { code, words } = parsed.problem;
      return problem(code, `第${index + 1}个点：${words["zh-CN"]}`, `Corner ${index + 1}: ${words.en}`);
    }
    corners.push(parsed.value);
  }
  const [first, last] = [corners[0], corners.at(-1)];
  if (first && last && corners.length > 1 && samePlace(first, last)) corners.pop();
  if (corners.length === 0 || corners.length >= 3) return { value: corners };
  return problem(
    "wrong-form",
    `边界至少要有3个点，这里有${corners.length}个。`,
    `A boundary has at least 3 corners; there are ${corners.length}.`,
  );
}

function samePlace(one: Coordinates, other: Coordinates): boolean {
  return one.longitude === other.longitude && one.latitude === other.latitude;
}
