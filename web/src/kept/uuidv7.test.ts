import { expect, test } from "vitest";
import { uuidv7 } from "./uuidv7.ts";

test("carries its millisecond, its version and its variant", () => {
  const id = uuidv7(Date.UTC(2026, 10, 24, 4, 55, 3));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replace("-", "").slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 24, 4, 55, 3));
});

test("later ids sort after earlier ones, and no two of one millisecond are alike", () => {
  expect(uuidv7(1_000) < uuidv7(1_001)).toBe(true);
  expect(uuidv7(2 ** 32 - 1) < uuidv7(2 ** 32)).toBe(true);
  const ids = Array.from({ length: 2_000 }, () => uuidv7(1_000));
  expect(new Set(ids).size).toBe(2_000);
});
