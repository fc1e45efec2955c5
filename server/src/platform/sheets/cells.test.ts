import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { columnLetters, halfWidth, isEmptyRow, textOf, unshowableDate } from "./cells.ts";

describe("a cell as its reader would write it down", () => {
  test.each([
    [null, ""],
    [undefined, ""],
    ["  甲街道\u3000\u200b", "甲街道"],
    [true, "TRUE"],
    [42, "42"],
    [Number("89.530000000000001"), "89.53"],
    [0.1 + 0.2, "0.3"],
    [-0.5, "-0.5"],
    [Number.NaN, ""],
    // 15 digits are exact, from there on a spreadsheet has lost some.
    [530302199001010, "530302199001010"],
    [5.3030219900101e17, "5.3030219900101E+17"],
    [new Date("2026-11-24T00:00:00Z"), "2026-11-24"],
    [new Date("2026-11-24T08:29:59.999Z"), "2026-11-24 08:30:00"],
    [new Date(Number.NaN), unshowableDate],
  ])("%s → %s", (cell, written) => {
    expect(textOf(cell)).toBe(written);
  });

  it("makes full-width signs half-width and leaves Chinese characters alone", () => {
    expect(halfWidth("１３８－００ＡＢ（甲）\u3000𠮷")).toBe("138-00AB(甲) 𠮷");
  });

  it("takes a row of blanks for empty", () => {
    expect(isEmptyRow([null, "", " \u3000"])).toBe(true);
    expect(isEmptyRow([null, 0])).toBe(false);
  });
});

test("columns have the letters of the program", () => {
  expect([1, 26, 27, 52, 703, 16_384].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "AAA", "XFD"]);
});

test("every column has letters of its own", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 16_384 }), fc.integer({ min: 1, max: 16_384 }), (one, other) => {
      expect(columnLetters(one) === columnLetters(other)).toBe(one === other);
    }),
  );
});
