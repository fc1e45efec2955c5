import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Parsed } from "./cell-problems.ts";
import type { SheetCell } from "./cells.ts";
import { coordinates, fromGcj02 } from "./coordinates-parser.ts";
import { date } from "./date-parser.ts";
import { decimal, integer } from "./number-parsers.ts";
import { choice, code, phone, reference, text } from "./text-parsers.ts";

/** The value, or "!" and the problem's code. */
function outcome(parsed: Parsed<unknown>): unknown {
  if ("problem" in parsed) return `!${parsed.problem.code}`;
  return parsed.value instanceof Temporal.PlainDate ? parsed.value.toString() : parsed.value;
}

type Case = [cell: SheetCell, outcome: unknown];

describe("words", () => {
  test.each<Case>([
    ["𠮷".repeat(5), "𠮷".repeat(5)],
    ["𠮷".repeat(6), "!too-long"],
    [3, "3"],
  ])("%s → %s", (cell, expected) => {
    expect(outcome(text({ max: 5 })(cell))).toBe(expected);
  });

  it("keeps full-width signs unless it is told to fold them", () => {
    expect(outcome(text({ max: 9 })("Ａ座"))).toBe("Ａ座");
    expect(outcome(text({ max: 9, normaliseWidth: true })("Ａ座"))).toBe("A座");
  });
});

describe("a code of six digits", () => {
  test.each<Case>([
    ["530302", "530302"],
    [530302, "530302"],
    ["５３０３０２", "530302"],
    [" 5303 02 ", "530302"],
    ["53030", "!wrong-length"],
    ["5303021", "!wrong-length"],
    ["5303O2", "!wrong-form"],
    ["5.30302E+11", "!turned-into-scientific"],
    [5.3030219900101e17, "!turned-into-scientific"],
  ])("%s → %s", (cell, expected) => {
    expect(outcome(code({ digits: 6 })(cell))).toBe(expected);
  });

  it("says what Excel did to a leading zero", () => {
    const parsed = code({ digits: 6 })(12345);
    expect("problem" in parsed && parsed.problem.words["zh-CN"]).toContain("开头有0");
  });
});

describe("a mobile number", () => {
  test.each<Case>([
    ["19900010001", "19900010001"],
    [19900010001, "19900010001"],
    ["+86 199-0001-0001", "19900010001"],
    ["0086 19900010001", "19900010001"],
    ["１９９０００１０００１", "19900010001"],
    ["1990001000", "!not-a-phone"],
    ["29900010001", "!not-a-phone"],
    ["1.99E+10", "!turned-into-scientific"],
    ["打电话", "!not-a-phone"],
  ])("%s → %s", (cell, expected) => {
    expect(outcome(phone()(cell))).toBe(expected);
  });

  it("says how many digits there are", () => {
    const parsed = phone()("1990001000");
    expect("problem" in parsed && parsed.problem.words).toEqual({
      "zh-CN": "手机号应为11位数字，这里是10位。",
      en: "A mobile number has 11 digits; this one has 10.",
    });
  });
});

describe("numbers", () => {
  test.each<Case>([
    [3, 3],
    ["３", 3],
    ["3.0", 3],
    ["1,200", 1200],
    ["12,00", "!not-an-integer"],
    ["3.5", "!not-an-integer"],
    ["三", "!not-an-integer"],
    [-1, "!out-of-range"],
    [2001, "!out-of-range"],
  ])("whole: %s → %s", (cell, expected) => {
    expect(outcome(integer({ min: 0, max: 2000 })(cell))).toBe(expected);
  });

  test.each<Case>([
    ["89.53", 895_300],
    [89.53, 895_300],
    ["89.5300000", 895_300],
    [0.1 + 0.2, 3_000],
    ["89.53001", "!too-many-places"],
    ["0", "!out-of-range"],
    ["1e5", "!not-a-decimal"],
    ["九十", "!not-a-decimal"],
  ])("square metres to whole square centimetres: %s → %s", (cell, expected) => {
    expect(outcome(decimal({ places: 4, min: 0.0001, max: 100_000 })(cell))).toBe(expected);
  });

  it("counts the smallest unit exactly, never by floating point", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (units) => {
        const written = `${Math.floor(units / 10_000)}.${String(units % 10_000).padStart(4, "0")}`;
        expect(outcome(decimal({ places: 4, min: 0, max: 100_000 })(written))).toBe(units);
      }),
    );
  });
});

describe("a day", () => {
  test.each<Case>([
    ["2026-11-24", "2026-11-24"],
    ["2026/1/4", "2026-01-04"],
    ["2026.11.24", "2026-11-24"],
    ["2026年11月24日", "2026-11-24"],
    [" ２０２６－１１－２４ ", "2026-11-24"],
    [new Date("2026-11-24T00:00:00Z"), "2026-11-24"],
    [new Date("2026-11-24T08:30:00Z"), "2026-11-24"],
    ["2024-02-29", "2024-02-29"],
    ["2026-02-29", "!not-a-date"],
    ["2026-13-01", "!not-a-date"],
    ["2026-11/24", "!not-a-date"],
    ["24.11.2026", "!not-a-date"],
    [45_985, "!not-a-date"],
    [new Date(Number.NaN), "!not-a-date"],
  ])("%s → %s", (cell, expected) => {
    expect(outcome(date()(cell))).toBe(expected);
  });
});

describe("one of a closed list", () => {
  const kind = choice([
    { value: "street", labels: { "zh-CN": "街道", en: "Street" }, aliases: ["街道办"] },
    { value: "town", labels: { "zh-CN": "镇", en: "Town" } },
  ]);
  test.each<Case>([
    ["街道", "street"],
    ["街道办", "street"],
    ["STREET", "street"],
    ["ｔｏｗｎ", "town"],
    ["乡", "!not-a-choice"],
  ])("%s → %s", (cell, expected) => {
    expect(outcome(kind(cell))).toBe(expected);
  });

  it("says what may be chosen, in both languages", () => {
    const parsed = kind("乡");
    expect("problem" in parsed && parsed.problem.words).toEqual({
      "zh-CN": "只能填：街道、镇。",
      en: "Please use one of: Street, Town.",
    });
  });
});

test("a reference that Excel has shortened is not looked up", () => {
  expect(outcome(reference()("5.30302E+11"))).toBe("!turned-into-scientific");
  expect(outcome(reference()("Ａ１"))).toBe("A1");
});

describe("a point", () => {
  const wgs84 = coordinates({ system: "wgs-84" });
  test.each<Case>([
    ["103.7964,25.4930", { longitude: 103.7964, latitude: 25.493 }],
    ["（１０３．７９６４，２５．４９３０）", { longitude: 103.7964, latitude: 25.493 }],
    ["103.7964 25.4930", { longitude: 103.7964, latitude: 25.493 }],
    ["25.4930,103.7964", "!coordinates-swapped"],
    ["2.35,48.85", "!out-of-range"],
    ["潇湘社区", "!not-coordinates"],
    [103.7964, "!not-coordinates"],
  ])("%s → %s", (cell, expected) => {
    expect(outcome(wgs84(cell))).toEqual(expected);
  });

  it("of a Chinese map is moved by some hundred metres, and that is what its column gives", () => {
    const moved = fromGcj02({ longitude: 103.7964, latitude: 25.493 });
    const metresEast = (103.7964 - moved.longitude) * 111_320 * Math.cos((25.493 * Math.PI) / 180);
    const metresNorth = (25.493 - moved.latitude) * 110_800;
    expect(Math.hypot(metresEast, metresNorth)).toBeGreaterThan(200);
    expect(Math.hypot(metresEast, metresNorth)).toBeLessThan(800);
    expect(outcome(coordinates({ system: "gcj-02" })("103.7964,25.4930"))).toEqual(moved);
  });
});
