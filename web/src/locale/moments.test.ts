import { expect, test } from "vitest";
import { dayInWords, momentInWords, numberInWords } from "./moments.ts";

const now = new Date("2026-11-24T04:00:00Z");

test("a moment is told in the district's own time, wherever the phone is", () => {
  expect(momentInWords("2026-11-26T10:00:00Z", "zh-CN", "Asia/Shanghai", now)).toBe("11月26日（周四）18:00");
  expect(momentInWords("2026-11-26T10:00:00Z", "en", "Asia/Shanghai", now)).toBe("Thu 26 Nov, 18:00");
});

test("midnight is 00:00 of the new day", () => {
  expect(momentInWords("2026-11-25T16:00:00Z", "zh-CN", "Asia/Shanghai", now)).toBe("11月26日（周四）00:00");
});

test("another year is named", () => {
  expect(dayInWords("2025-12-31T15:59:00Z", "zh-CN", "Asia/Shanghai", now)).toBe("2025年12月31日（周三）");
  expect(dayInWords("2025-12-31T16:00:00Z", "en", "Asia/Shanghai", now)).toBe("Thu 1 Jan");
});

test("numbers are grouped", () => {
  expect(numberInWords(996300, "zh-CN")).toBe("996,300");
});
