import type { Locale } from "./locale.ts";

/**
 * Moments and numbers in the reader's words. Every function takes the district's time zone (IANA name): a deadline is
 * the same hour wherever the phone is.
 */
interface MomentParts {
  year: string;
  month: string;
  day: string;
  weekday: string;
  hour: string;
  minute: string;
}

function partsOf(iso: string, locale: Locale, timeZone: string): MomentParts {
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "zh-CN", {
    timeZone,
    year: "numeric",
    month: locale === "en" ? "short" : "numeric",
    day: "numeric",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const parts: MomentParts = { year: "", month: "", day: "", weekday: "", hour: "", minute: "" };
  for (const { type, value } of format.formatToParts(new Date(iso))) {
    if (type in parts) parts[type as keyof MomentParts] = value;
  }
  return parts;
}

/** 11月26日（周四） · Thu 26 Nov; with the year when it is not `now`'s. */
export function dayInWords(iso: string, locale: Locale, timeZone: string, now: Date = new Date()): string {
  const { year, month, day, weekday } = partsOf(iso, locale, timeZone);
  const otherYear = year !== partsOf(now.toISOString(), locale, timeZone).year;
  if (locale === "en") return `${weekday} ${day} ${month}${otherYear ? ` ${year}` : ""}`;
  return `${otherYear ? `${year}年` : ""}${month.replace("月", "")}月${day.replace("日", "")}日（${weekday}）`;
}

/** 11月26日（周四）18:00 · Thu 26 Nov, 18:00 */
export function momentInWords(iso: string, locale: Locale, timeZone: string, now: Date = new Date()): string {
  const { hour, minute } = partsOf(iso, locale, timeZone);
  const day = dayInWords(iso, locale, timeZone, now);
  return locale === "en" ? `${day}, ${hour}:${minute}` : `${day}${hour}:${minute}`;
}

/** A day without an hour, as it stands in a rule or a plan: "2026-12-01". */
export function dateInWords(date: string, locale: Locale, now: Date = new Date()): string {
  return dayInWords(`${date}T00:00:00Z`, locale, "UTC", now);
}

export function numberInWords(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale).format(value);
}
