import chineseDays from "chinese-days";
import { expect, test } from "vitest";
import { provisionalYear, qingming, statutoryDays } from "./statutory-days.ts";

// The library reckons in the machine's own time zone, so it is asked in the one its tables are made for.
process.env.TZ = "Asia/Shanghai";

test("2027 has thirteen statutory holidays, among them Spring Festival from the eve", () => {
  expect(statutoryDays(2027).map(({ date, name }) => `${date} ${name.zh}`)).toEqual([
    "2027-01-01 元旦",
    "2027-02-05 春节",
    "2027-02-06 春节",
    "2027-02-07 春节",
    "2027-02-08 春节",
    "2027-04-05 清明",
    "2027-05-01 劳动节",
    "2027-05-02 劳动节",
    "2027-06-09 端午",
    "2027-09-15 中秋",
    "2027-10-01 国庆节",
    "2027-10-02 国庆节",
    "2027-10-03 国庆节",
  ]);
});

test("a provisional year holds the statutory holidays that fall on weekdays, all at rest", () => {
  expect(provisionalYear(2027).map(({ date, kind }) => `${date} ${kind}`)).toEqual([
    "2027-01-01 rest",
    "2027-02-05 rest",
    "2027-02-08 rest",
    "2027-04-05 rest",
    "2027-06-09 rest",
    "2027-09-15 rest",
    "2027-10-01 rest",
  ]);
});

test("a date that is two festivals is listed once", () => {
  const autumn2031 = statutoryDays(2031).filter((day) => day.date >= "2031-09-01");
  expect(autumn2031.map(({ date, name }) => `${date} ${name.zh}`)).toEqual([
    "2031-10-01 国庆节",
    "2031-10-02 国庆节",
    "2031-10-03 国庆节",
  ]);
});

test("knows nothing of the years before the Regulation of 2025", () => {
  expect(statutoryDays(2024)).toEqual([]);
});

test("lunar festivals agree with an independent lunar table up to 2100", () => {
  const dateOf = (year: number, zh: string) => statutoryDays(year).find((day) => day.name.zh === zh)?.date;
  for (let year = 2025; year <= 2100; year++) {
    const newYear = chineseDays.getSolarDateFromLunar(`${year}-01-01`).date;
    expect(dateOf(year, "春节")).toBe(Temporal.PlainDate.from(newYear).subtract({ days: 1 }).toString());
    expect(dateOf(year, "端午")).toBe(chineseDays.getSolarDateFromLunar(`${year}-05-05`).date);
    const midAutumn = chineseDays.getSolarDateFromLunar(`${year}-08-15`).date;
    expect(statutoryDays(year).some((day) => day.date === midAutumn)).toBe(true);
  }
});

test("Qingming agrees with the library's solar terms up to 2099", () => {
  // Not in 2100: the library overlooks that 2100 is no leap year. The sun's position below decides.
  for (let year = 2000; year <= 2099; year++) {
    expect(qingming(year).toString()).toBe(chineseDays.getSolarTermDate(year, 4, "pure_brightness"));
  }
});

test("Qingming is the day the sun reaches 15° of longitude in Beijing time, from 2000 to 2150", () => {
  for (let year = 2000; year <= 2150; year++) {
    const begins = beijingMidnight(qingming(year));
    // The computed position is good to 0.01°, and the sun moves one degree a day.
    expect(solarLongitude(begins)).toBeLessThan(15.01);
    expect(solarLongitude(begins + 1)).toBeGreaterThan(14.99);
  }
});

/** Julian day of 00:00 in Beijing; terrestrial time runs ahead of it by about a minute, which 0.01° covers. */
function beijingMidnight(date: Temporal.PlainDate): number {
  return date.toZonedDateTime("+08:00").epochMilliseconds / 86_400_000 + 2_440_587.5;
}

/** Apparent ecliptic longitude of the sun in degrees: Meeus, Astronomical Algorithms, chapter 25, low accuracy. */
function solarLongitude(julianDay: number): number {
  const radians = Math.PI / 180;
  const t = (julianDay - 2_451_545) / 36_525;
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const anomaly = (357.52911 + 35_999.05029 * t - 0.0001537 * t * t) * radians;
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly);
  const nutation = 0.00478 * Math.sin((125.04 - 1934.136 * t) * radians);
  return (((mean + centre - 0.00569 - nutation) % 360) + 360) % 360;
}
