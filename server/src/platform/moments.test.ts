import { expect, test } from "vitest";
import { dayInWords, momentInWords } from "./moments.ts";

const zone = "Asia/Shanghai";
const at = (iso: string) => Temporal.Instant.from(iso);
const now = at("2026-11-24T04:00:00Z");

test("a moment is told in the district's own time", () => {
  expect(momentInWords(at("2026-11-26T10:00:00Z"), "zh-CN", zone, now)).toBe("11月26日（周四）18:00");
  expect(momentInWords(at("2026-11-26T10:00:00Z"), "en", zone, now)).toBe("Thu 26 Nov, 18:00");
});

test("midnight is 00:00 of the new day", () => {
  expect(momentInWords(at("2026-11-25T16:00:00Z"), "zh-CN", zone, now)).toBe("11月26日（周四）00:00");
});

test("another year is named, and which year it is the district's calendar says", () => {
  expect(dayInWords(at("2025-12-31T15:59:00Z"), "zh-CN", zone, now)).toBe("2025年12月31日（周三）");
  expect(dayInWords(at("2025-12-31T16:00:00Z"), "en", zone, now)).toBe("Thu 1 Jan");
  expect(dayInWords(at("2027-01-04T02:00:00Z"), "en", zone, now)).toBe("Mon 4 Jan 2027");
});
