import { describe, expect, test } from "vitest";
import { Limit } from "./limit.ts";

const start = Temporal.Instant.from("2026-11-24T01:00:00Z");

describe("a limit per source", () => {
  test("lets a source through until its window is used up, and again when the next begins", () => {
    const limit = new Limit(2, 60);
    const takes = [0, 10, 59, 60].map((minutes) => limit.take("one", start.add({ minutes })));
    expect(takes).toEqual([true, true, false, true]);
  });

  test("counts each source for itself", () => {
    const limit = new Limit(1, 60);
    expect(limit.take("one", start)).toBe(true);
    expect(limit.take("two", start)).toBe(true);
    expect(limit.take("one", start)).toBe(false);
  });

  test("forgets the oldest source rather than grow without end", () => {
    const limit = new Limit(1, 60);
    for (let source = 0; source <= 20_000; source++) limit.take(String(source), start);
    expect(limit.take("20000", start)).toBe(false);
    expect(limit.take("0", start)).toBe(true);
  });
});
