import { expect, test } from "vitest";
import type { RateRow } from "../../../../api/staff-contract.ts";
import { askedOf } from "../list/asked.ts";
import { recordsOf } from "./records-of.ts";

const figures = { from: "2026-11-01", to: "2026-11-30", by: "unit", measure: "filed" } as const;
const listed = (row: Pick<RateRow, "id">, measure: Parameters<typeof recordsOf>[2]) =>
  askedOf(recordsOf(row as RateRow, figures, measure).split("?")[1] ?? "", "mine");

test("a figure opens the requests that it counts: of its row, of its period", () => {
  expect(listed({ id: "u1" }, "filed")).toEqual({
    scope: "area",
    show: "all",
    sort: "filed",
    unitId: "u1",
    filedFrom: "2026-11-01",
    filedTo: "2026-11-30",
  });
  expect(listed({ id: "u1" }, "late").show).toBe("overdue");
});

test("the total opens all of the period", () => {
  expect(listed({ id: "" }, "filed").unitId).toBeUndefined();
});
