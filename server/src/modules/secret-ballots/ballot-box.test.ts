import fc from "fast-check";
import { expect, test } from "vitest";
import { bucketCountFor, bucketOf } from "./ballot-box.ts";

const digits = fc.stringMatching(/^[0-9a-f]{4}(-[0-9a-f]{4}){3}$/);

test.each([
  [0, 1],
  [1, 1],
  [2000, 1],
  [2001, 2],
  [996_300, 499],
])("for %i electors the box has %i buckets", (electors, buckets) => {
  expect(bucketCountFor(electors)).toBe(buckets);
});

test("every number falls to a bucket that is there, and bucket after bucket the numbers are sorted", () => {
  fc.assert(
    fc.property(digits, digits, fc.integer({ min: 1, max: 4096 }), (one, other, count) => {
      const [earlier, later] = [one, other].sort() as [string, string];
      const buckets = [bucketOf(earlier, count), bucketOf(later, count)] as const;
      expect(buckets[0]).toBeGreaterThanOrEqual(0);
      expect(buckets[1]).toBeLessThan(count);
      expect(buckets[0]).toBeLessThanOrEqual(buckets[1]);
    }),
  );
});

test("buckets share the numbers evenly", () => {
  const counts = new Map<number, number>();
  for (let start = 0; start < 0x10000; start += 1) {
    const bucket = bucketOf(`${start.toString(16).padStart(4, "0")}-0000-0000-0000`, 7);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  const shares = [...counts.values()];
  expect(shares).toHaveLength(7);
  expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
});
