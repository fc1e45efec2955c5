import { expect, test } from "vitest";
import { newId } from "./ids.ts";

const instant = Temporal.Instant.from("2026-11-24T01:00:00.123Z");

test("an id is a UUID of version 7 that begins with its moment", () => {
  const id = newId(instant);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(instant.epochMilliseconds);
});

test("ids of one process sort in the order they were made, across milliseconds and within one", () => {
  const ids = Array.from({ length: 2000 }, (_, index) =>
    newId(instant.add({ milliseconds: Math.floor(index / 500) })),
  );
  expect(ids.toSorted()).toEqual(ids);
});

test("no two are the same, however many are made in one millisecond", () => {
  const ids = Array.from({ length: 20_000 }, () => newId(instant));
  expect(new Set(ids).size).toBe(ids.length);
});
