import { newId } from "../../server/src/platform/ids.ts";
import type { Recording } from "./tap.ts";

/** A recorded transaction, ready to be sent again as a new one. */
export type Template = () => Recording;

/** What must differ each time besides new ids: as it was recorded, and what is sent instead. */
export type Others = [recorded: string, make: () => string][];

const versionSeven = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/**
 * Ids that were made while recording become new ones, the same in all statements of the transaction; older ones name what
 * is there, and stay.
 *
 * @param since when recording began
 */
export function templateOf(recording: Recording, since: Temporal.Instant, others: Others = []): Template {
  const makers = new Map(others);
  const texts = recording.flatMap((flight) => flight.flatMap(({ values }) => values.flatMap(textsOf)));
  for (const id of texts.flatMap((text) => text.match(versionSeven) ?? [])) {
    if (madeAt(id) >= since.epochMilliseconds && !makers.has(id)) makers.set(id, newId);
  }
  const olds = [...makers.keys()];
  const isTouched = (text: string) => olds.some((old) => text.includes(old));
  const touched = new Set(texts.filter(isTouched));
  const pieces = new Map([...touched].map((text) => [text, cut(text, olds)]));
  return () => {
    const fresh = new Map([...makers].map(([old, make]) => [old, make()]));
    const renewed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(renewed);
      const parts = typeof value === "string" ? pieces.get(value) : undefined;
      return parts ? parts.map((part) => fresh.get(part) ?? part).join("") : value;
    };
    return recording.map((flight) => flight.map((sent) => ({ ...sent, values: sent.values.map(renewed) })));
  };
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap(textsOf) : isText(value) ? [value] : [];
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** The text in pieces, of which some are exactly one of `marks`. */
function cut(text: string, marks: string[]): string[] {
  return marks.reduce(
    (pieces, mark) =>
      pieces.flatMap((piece) => piece.split(mark).flatMap((part, n) => (n > 0 ? [mark, part] : [part]))),
    [text],
  );
}

function madeAt(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}
