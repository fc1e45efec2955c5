import { describe, expect, test } from "vitest";
import { Refusal } from "../../platform/refusals.ts";
import { filtersOf } from "./filters.ts";

const now = Temporal.Instant.from("2026-11-24T01:00:00Z");

function read(query: Record<string, string>) {
  const filters = filtersOf(new Map(Object.entries(query)), now);
  if (!("start" in filters)) return filters;
  return { ...filters, start: filters.start.toString(), end: filters.end.toString() };
}

function refused(query: Record<string, string>) {
  try {
    read(query);
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.facts.parameter, error.facts.expected];
    throw error;
  }
  return "accepted";
}

describe("the span of a search", () => {
  test.each([
    ["is the latest 90 days by default", {}, "2026-08-26T01:00:00Z", "2026-11-24T01:00:00Z"],
    [
      "runs 90 days from its start",
      { start_date: "2026-01-01T00:00:00+08:00" },
      "2025-12-31T16:00:00Z",
      "2026-03-31T16:00:00Z",
    ],
    [
      "runs 90 days up to its end",
      { end_date: "2026-03-31T16:00:00Z" },
      "2025-12-31T16:00:00Z",
      "2026-03-31T16:00:00Z",
    ],
    [
      "may be 90 days to the second",
      { start_date: "2025-12-31T16:00:00Z", end_date: "2026-03-31T16:00:00Z" },
      "2025-12-31T16:00:00Z",
      "2026-03-31T16:00:00Z",
    ],
    [
      "understands a plus sign that a query made a space, and times without seconds",
      { start_date: "2026-11-01T09:30 08:00", end_date: "2026-11-02t09:30:00.5z" },
      "2026-11-01T01:30:00Z",
      "2026-11-02T09:30:00.5Z",
    ],
  ])("%s", (_, query: Record<string, string>, start, end) => {
    expect(read(query)).toMatchObject({ start, end });
  });

  test("may not be a second longer than 90 days", () => {
    const query = { start_date: "2025-12-31T16:00:00Z", end_date: "2026-03-31T16:00:01Z" };
    expect(refused(query)).toEqual(["span-too-long", undefined, undefined]);
  });
});

describe("a search is refused with the parameter's name", () => {
  test.each([
    ["start_date", "2026-11-24", "datetime"],
    ["start_date", "2026-11-24T09:00:00", "datetime"],
    ["start_date", "2026-02-31T09:00:00Z", "datetime"],
    ["end_date", "yesterday", "datetime"],
    ["status", "open,pending", "status"],
    ["page", "0", "page"],
    ["page", "10001", "page"],
    ["page", "1.5", "page"],
    ["page_size", "1001", "page_size"],
    ["page_size", "-1", "page_size"],
    ["service_code", Array(1001).fill("a").join(","), "list-length"],
  ])("%s=%s", (parameter, value, expected) => {
    expect(refused({ [parameter]: value })).toEqual(["parameter-wrong", parameter, expected]);
  });

  test("a span that ends before it begins", () => {
    const query = { start_date: "2026-11-02T00:00:00Z", end_date: "2026-11-01T00:00:00Z" };
    expect(refused(query)).toEqual(["parameter-wrong", "start_date", "before-end"]);
  });
});

describe("lists", () => {
  test("numbers override every other filter, even a wrong one", () => {
    expect(read({ service_request_id: "261124-00001, 261124-00002,", status: "nonsense" })).toEqual({
      numbers: ["261124-00001", "261124-00002"],
    });
  });

  test("service codes and states come with commas; an empty list is no filter", () => {
    expect(read({ service_code: "a,b", status: "open" })).toMatchObject({
      serviceCodes: ["a", "b"],
      statuses: ["open"],
    });
    expect(read({ service_code: "", status: "," })).toMatchObject({ serviceCodes: null, statuses: null });
  });

  test("one answer holds a thousand requests unless the page is smaller", () => {
    expect(read({})).toMatchObject({ page: 1, pageSize: 1000 });
    expect(read({ page: "3", page_size: "20" })).toMatchObject({ page: 3, pageSize: 20 });
  });
});
