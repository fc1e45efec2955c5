import type { CountedFigure, CountedSide, RatesAsked, RatesBy } from "../../../api/staff-contract.ts";
import { type Measure, measures } from "./measures.ts";

export const groupings = ["unit", "area", "category", "channel"] as const satisfies readonly RatesBy[];
export type Grouping = (typeof groupings)[number];

/** Which requests figures are about. Dates are the district's own. */
export interface Of {
  from: string;
  to: string;
  areaId?: string | undefined;
  unitId?: string | undefined;
  categoryId?: string | undefined;
  channel?: string | undefined;
  /** A past day, at whose end it was known so. */
  knownOn?: string | undefined;
}

/** What the page shows is its address. */
export interface FiguresAsked extends Of {
  by: Grouping;
  measure: Measure;
  /** Of units: only what is of this kind is compared. */
  kind?: string | undefined;
}

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const dayMs = 86_400_000;

/** `days` before a date, counted in whole days of the calendar. */
export function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * dayMs).toISOString().slice(0, 10);
}

export function ofAsked(search: string, today: string): Of {
  const query = new URLSearchParams(search);
  const date = (name: string) => {
    const said = query.get(name) ?? "";
    return datePattern.test(said) ? said : undefined;
  };
  const to = date("to") ?? today;
  const from = date("from") ?? daysBefore(to, 29);
  const text = (name: string) => query.get(name) ?? undefined;
  return {
    from: [from, to].sort()[0] ?? from,
    to,
    areaId: text("areaId"),
    unitId: text("unitId"),
    categoryId: text("categoryId"),
    channel: text("channel"),
    knownOn: date("knownOn"),
  };
}

export function figuresAskedOf(search: string, today: string): FiguresAsked {
  const query = new URLSearchParams(search);
  return {
    ...ofAsked(search, today),
    by: groupings.find((by) => by === query.get("by")) ?? "unit",
    measure: measures.find((measure) => measure === query.get("measure")) ?? "resolution",
    kind: query.get("kind") ?? undefined,
  };
}

export function figuresAddress(asked: FiguresAsked): string {
  return `/figures?${queryOf({ ...asked })}`;
}

export interface CountedPage extends Of {
  figure: CountedFigure;
  side: CountedSide;
}

/** Where the requests behind a figure are. */
export function countedAddress(asked: CountedPage): string {
  return `/figures/requests?${queryOf({ ...asked })}`;
}

/** Where the figures are handed out as a sheet. */
export function sheetAddress({ by, measure: _measure, kind: _kind, ...of }: FiguresAsked): string {
  return `/api/rates/download-rates?${queryOf({ ...of, by })}`;
}

function queryOf(asked: Record<string, string | undefined>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** What the server is asked: without what is not set. */
export function withoutGaps<Asked extends object>(asked: Asked) {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Asked]: Exclude<Asked[Key], undefined>;
  };
}

/** The same requests, of one row only. */
export function narrowedTo(of: Of, by: RatesAsked["by"], key: string): Of {
  switch (by) {
    case "unit":
      return { ...of, unitId: key };
    case "area":
      return { ...of, areaId: key };
    case "category":
      return { ...of, categoryId: key };
    case "channel":
      return { ...of, channel: key };
    default:
      return of;
  }
}
