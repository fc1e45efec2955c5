import { Refusal } from "../../platform/refusals.ts";

/** W3C datetime to the second in the district's zone, "2026-11-24T09:00:00+08:00". */
export function w3cDatetime(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: "never", smallestUnit: "second" });
}

const withZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/i;

/**
 * A W3C datetime with zone as a query brings it: an unescaped plus sign has become a space on the way.
 * @throws Refusal parameter-wrong
 */
export function momentOf(parameter: string, text: string): Temporal.Instant {
  const written = text.trim().replace(/ (?=\d\d:\d\d$)/, "+");
  try {
    if (withZone.test(written)) return Temporal.Instant.from(written.toUpperCase());
  } catch (error) {
    // The 31st of February.
    if (!(error instanceof RangeError)) throw error;
  }
  throw new Refusal("parameter-wrong", 400, { parameter, expected: "datetime" });
}
