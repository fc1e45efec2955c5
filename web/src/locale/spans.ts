import type { Locale } from "./locale.ts";

/** How far a moment is from now, in the reader's words, in the one unit that says it: 2天 · 2 days. */
type SpanUnit = "day" | "hour" | "minute";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Whole units of `ms`, never none: half an hour is 30 minutes, 40 hours are 40 hours, 50 hours are 2 days. */
export function spanOf(ms: number): { count: number; unit: SpanUnit } {
  const size = Math.abs(ms);
  if (size >= 2 * dayMs) return { count: Math.floor(size / dayMs), unit: "day" };
  if (size >= hourMs) return { count: Math.floor(size / hourMs), unit: "hour" };
  return { count: Math.max(1, Math.floor(size / minuteMs)), unit: "minute" };
}

/** 2天 · 2 days */
export function spanInWords(ms: number, locale: Locale): string {
  const { count, unit } = spanOf(ms);
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count);
}

/** 2天前 · 2 days ago, or 5小时后 · in 5 hours; narrow, for a row: 2天前 · 2d ago. */
export function distanceInWords(iso: string, now: Date, locale: Locale, style: "long" | "narrow" = "long"): string {
  const ms = new Date(iso).getTime() - now.getTime();
  // The page's clock ticks by minutes: what has just been written may lie a little ahead of it.
  if (Math.abs(ms) < minuteMs) return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(0, "second");
  const { count, unit } = spanOf(ms);
  return new Intl.RelativeTimeFormat(locale, { numeric: "always", style }).format(ms < 0 ? -count : count, unit);
}

/** 11月26日 18:00 · 26 Nov, 18:00: short enough for a row; the year only where it is not `now`'s. */
export function shortMoment(iso: string, locale: Locale, timeZone: string, now: Date = new Date()): string {
  const at = new Date(iso);
  const yearOf = (moment: Date) => moment.toLocaleDateString("en-GB", { timeZone, year: "numeric" });
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "zh-CN", {
    timeZone,
    ...(yearOf(at) !== yearOf(now) && { year: "numeric" }),
    month: locale === "en" ? "short" : "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}

/** 2026-11-24 as the district's calendar has it at this moment. */
export function plainDate(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    moment,
  );
}

/** The moment at which a day of the district begins, as an RFC 3339 instant. */
export function startOfDay(date: string, timeZone: string): string {
  const utcMidnight = Date.parse(`${date}T00:00:00Z`);
  // The offset at midnight may differ from that at the guess by a change of clocks; the second look settles it.
  const guess = utcMidnight - offsetMs(new Date(utcMidnight), timeZone);
  return new Date(utcMidnight - offsetMs(new Date(guess), timeZone)).toISOString();
}

/** How far a zone's clock is ahead of UTC at a moment. */
function offsetMs(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
  return wall - Math.floor(at.getTime() / 1000) * 1000;
}
