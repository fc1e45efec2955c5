import { expect, test } from "vitest";
import { isDelivered, mustBeDisabled, nextTryAt, pausesAfterTries } from "./rules.ts";

const now = Temporal.Instant.from("2026-11-24T01:00:00Z");

test("a failed message is tried again after 5 s, 5 min, 30 min, 2, 5, 10, 14, 20 and 24 h, and then given up", () => {
  const seconds = pausesAfterTries.map((_, index) => now.until(nextTryAt(now, index + 1, 0)!).total("seconds"));
  expect(seconds).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]);
  expect(nextTryAt(now, pausesAfterTries.length + 1, 0)).toBeNull();
});

test("chance adds a tenth of the pause at most", () => {
  expect(now.until(nextTryAt(now, 2, 1)!).total("seconds")).toBe(330);
});

test("only 2xx is delivered: a redirect is not", () => {
  expect([200, 204, 299, 199, 301, 404, 500, null].map(isDelivered)).toEqual([
    ...[true, true, true],
    ...[false, false, false, false, false],
  ]);
});

test("410 disables at once, anything else after five days of failure", () => {
  const days = (count: number) => now.subtract({ minutes: Math.round(24 * 60 * count) });
  expect(mustBeDisabled(410, now, now)).toBe(true);
  expect(mustBeDisabled(500, days(4.9), now)).toBe(false);
  expect(mustBeDisabled(null, days(5), now)).toBe(true);
});
