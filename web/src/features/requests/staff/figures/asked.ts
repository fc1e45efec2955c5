import type { RatesBy } from "../../../../api/staff-contract.ts";
import { type Measure, measures } from "./measures.ts";

export const groupings = ["unit", "area", "category"] as const satisfies readonly RatesBy[];

/** What the page shows is its address. Dates are the district's own. */
export interface FiguresAsked {
  from: string;
  to: string;
  by: RatesBy;
  measure: Measure;
}

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const dayMs = 86_400_000;

/** `days` before a date, counted in whole days of the calendar. */
export function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * dayMs).toISOString().slice(0, 10);
}

export function figuresAskedOf(search: string, today: string): FiguresAsked {
  const query = new URLSearchParams(search);
  const date = (name: string, otherwise: string) => {
    const said = query.get(name) ?? "";
    return datePattern.test(said) ? said : otherwise;
  };
  const to = date("to", today);
  const from = date("from", daysBefore(to, 29));
  return {
    from: [from, to].sort()[0] ?? from,
    to,
    by: groupings.find((by) => by === query.get("by")) ?? "unit",
    measure: measures.find((measure) => measure === query.get("measure")) ?? "solved",
  };
}

export function figuresAddress(asked: FiguresAsked): string {
  return `/figures?${new URLSearchParams({ ...asked })}`;
}
