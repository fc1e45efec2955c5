import { expect, test } from "vitest";
import { distanceInWords, plainDate, shortMoment, spanInWords, spanOf, startOfDay } from "./spans.ts";

const now = new Date("2026-11-24T04:00:00Z");
const hours = (count: number) => count * 3_600_000;

test("a span is told in the one unit that says it", () => {
  expect(spanOf(20_000)).toEqual({ count: 1, unit: "minute" });
  expect(spanOf(hours(0.5))).toEqual({ count: 30, unit: "minute" });
  expect(spanOf(hours(47.9))).toEqual({ count: 47, unit: "hour" });
  expect(spanOf(hours(-50))).toEqual({ count: 2, unit: "day" });
});

test("a span has its unit in the reader's language", () => {
  expect(spanInWords(hours(50), "zh-CN")).toBe("2天");
  expect(spanInWords(hours(1), "en")).toBe("1 hour");
});

test("what is past and what is to come are told apart", () => {
  expect(distanceInWords("2026-11-24T09:00:00Z", now, "zh-CN")).toBe("5小时后");
  expect(distanceInWords("2026-11-24T04:00:40Z", now, "zh-CN")).toBe("现在");
  expect(distanceInWords("2026-11-21T04:00:00Z", now, "en")).toBe("3 days ago");
  expect(distanceInWords("2026-11-21T04:00:00Z", now, "en", "narrow")).toBe("3d ago");
});

test("a short moment stands in the district's time and names another year", () => {
  expect(shortMoment("2026-11-26T10:00:00Z", "zh-CN", "Asia/Shanghai", now)).toBe("11月26日 18:00");
  expect(shortMoment("2026-11-26T10:00:00Z", "en", "Asia/Shanghai", now)).toBe("26 Nov, 18:00");
  expect(shortMoment("2025-12-31T10:00:00Z", "zh-CN", "Asia/Shanghai", now)).toContain("2025");
});

test("a date is the district's own, not the machine's", () => {
  expect(plainDate(new Date("2026-11-24T16:30:00Z"), "Asia/Shanghai")).toBe("2026-11-25");
});

test("a day begins at the district's midnight, also where clocks change", () => {
  expect(startOfDay("2026-11-25", "Asia/Shanghai")).toBe("2026-11-24T16:00:00.000Z");
  expect(startOfDay("2026-03-30", "Europe/Berlin")).toBe("2026-03-29T22:00:00.000Z");
  expect(startOfDay("2026-03-29", "Europe/Berlin")).toBe("2026-03-28T23:00:00.000Z");
  expect(startOfDay("2026-03-08", "America/New_York")).toBe("2026-03-08T05:00:00.000Z");
});
