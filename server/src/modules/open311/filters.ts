import { Refusal } from "../../platform/refusals.ts";
import { momentOf } from "./moments.ts";

/** GeoReport v2: a search spans at most 90 days, by default the latest, and answers with at most 1,000 requests. */
const longestSpan = Temporal.Duration.from({ hours: 90 * 24 });
const mostPerPage = 1000;
const mostPages = 10_000;

export type Status = "open" | "closed";

export type Filters =
  | { numbers: string[] }
  | {
      serviceCodes: string[] | null;
      statuses: Status[] | null;
      /** Both inclusive. */
      start: Temporal.Instant;
      end: Temporal.Instant;
      page: number;
      pageSize: number;
    };

/** Which requests a search asks for. @throws Refusal for the first parameter that is wrong */
export function filtersOf(query: ReadonlyMap<string, string>, now: Temporal.Instant): Filters {
  const numbers = listOf(query, "service_request_id");
  // The specification: this one overrides all others.
  if (numbers) return { numbers };
  const page = wholeNumber(query, "page", mostPages) ?? 1;
  const pageSize = wholeNumber(query, "page_size", mostPerPage) ?? mostPerPage;
  return {
    serviceCodes: listOf(query, "service_code"),
    statuses: statusesOf(query),
    ...spanOf(query, now),
    page,
    pageSize,
  };
}

function spanOf(query: ReadonlyMap<string, string>, now: Temporal.Instant) {
  const given = { start: momentIn(query, "start_date"), end: momentIn(query, "end_date") };
  const end = given.end ?? given.start?.add(longestSpan) ?? now;
  const start = given.start ?? end.subtract(longestSpan);
  if (Temporal.Instant.compare(start, end) > 0) throw wrong("start_date", "before-end");
  if (Temporal.Duration.compare(start.until(end), longestSpan) > 0) throw new Refusal("span-too-long", 400);
  return { start, end };
}

function momentIn(query: ReadonlyMap<string, string>, parameter: string): Temporal.Instant | undefined {
  const text = query.get(parameter);
  return text ? momentOf(parameter, text) : undefined;
}

function statusesOf(query: ReadonlyMap<string, string>): Status[] | null {
  const statuses = listOf(query, "status");
  return (
    statuses?.map((status) => {
      if (status !== "open" && status !== "closed") throw wrong("status", "status");
      return status;
    }) ?? null
  );
}

function listOf(query: ReadonlyMap<string, string>, parameter: string): string[] | null {
  const values = (query.get(parameter) ?? "").split(",").map((value) => value.trim());
  const given = values.filter((value) => value !== "");
  if (given.length > mostPerPage) throw wrong(parameter, "list-length");
  return given.length > 0 ? given : null;
}

function wholeNumber(query: ReadonlyMap<string, string>, parameter: string, most: number): number | undefined {
  const text = query.get(parameter);
  if (!text) return undefined;
  const value = Number(text);
  if (!/^\d{1,9}$/.test(text) || value < 1 || value > most) throw wrong(parameter, parameter);
  return value;
}

function wrong(parameter: string, expected: string): Refusal {
  return new Refusal("parameter-wrong", 400, { parameter, expected });
}
