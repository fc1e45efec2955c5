import { type Parsed, problem } from "./cell-problems.ts";
import type { CellParser } from "./text-parsers.ts";
import type { Words } from "./words.ts";

/** One column of a sheet to be imported. An optional column's value is null where the cell is empty. */
export interface SheetColumn<Value> {
  readonly header: Words;
  readonly required: boolean;
  readonly parse: CellParser<Value>;
  readonly whenEmpty: () => Parsed<Value>;
  /** A cell of the template's example row; the column itself must accept it. */
  readonly example: string;
  /** What to write here, in one or two sentences. */
  readonly note: Words;
}

/** A sheet to be imported: its columns in the order of the downloadable template, under the keys of its rows. */
export interface SheetTemplate<Row> {
  readonly title: Words;
  readonly columns: SheetColumns<Row>;
}

export type SheetColumns<Row> = { readonly [Key in keyof Row & string]: SheetColumn<Row[Key]> };

type ColumnDescription<Value> = Omit<SheetColumn<Value>, "required" | "whenEmpty">;

export function requiredColumn<Value>(description: ColumnDescription<Value>): SheetColumn<Value> {
  return { ...description, required: true, whenEmpty: () => missingValue };
}

export function optionalColumn<Value>(description: ColumnDescription<Value>): SheetColumn<Value | null> {
  return { ...description, required: false, whenEmpty: () => ({ value: null }) };
}

/** The columns of a template as a list, in order. */
export function columnsOf<Row>(template: SheetTemplate<Row>): [keyof Row & string, SheetColumn<Row[keyof Row]>][] {
  return Object.entries(template.columns) as [keyof Row & string, SheetColumn<Row[keyof Row]>][];
}

const missingValue = problem("missing-value", "这一格必须填。", "This cell must be filled in.");
