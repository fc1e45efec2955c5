import type { Words } from "./words.ts";

/** What can be wrong with a sheet's header or one of its cells, as far as the sheet alone can tell. Closed list. */
export type CellProblemCode =
  | "missing-value"
  | "too-long"
  | "turned-into-scientific"
  | "wrong-form"
  | "wrong-length"
  | "not-an-integer"
  | "not-a-decimal"
  | "too-many-places"
  | "out-of-range"
  | "not-a-date"
  | "not-a-choice"
  | "not-a-phone"
  | "not-coordinates"
  | "coordinates-swapped";

export type HeaderProblemCode = "unknown-column" | "missing-column" | "duplicate-column" | "column-without-name";

export interface CellProblem {
  readonly code: CellProblemCode;
  readonly words: Words;
}

/** What a cell came to: a value, or the reason why not. */
export type Parsed<Value> = { readonly value: Value } | { readonly problem: CellProblem };

export function problem(code: CellProblemCode, chinese: string, english: string): { problem: CellProblem } {
  return { problem: { code, words: { "zh-CN": chinese, en: english } } };
}

/** The value as a message may repeat it: at most 40 characters, on one line. */
export function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, " ")];
  return characters.length <= 40 ? characters.join("") : `${characters.slice(0, 39).join("")}…`;
}
