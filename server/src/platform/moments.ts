import type { Locale } from "./locale.ts";

/**
 * Moments in the reader's words, always in the district's time zone (IANA name). The web's pages word them alike in
 * web/src/locale/moments.ts.
 */
interface MomentParts {
  year: string;
  month: string;
  day: string;
  weekday: string;
  hour: string;
  minute: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times its use, and a timeline has many moments. */
function formatOf(locale: Locale, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "zh-CN", {
      timeZone,
      year: "numeric",
      month: locale === "en" ? "short" : "numeric",
      day: "numeric",
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(key, format);
  }
  return format;
}

function partsOf(at: Temporal.Instant, locale: Locale, timeZone: string): MomentParts {
  const parts: MomentParts = { year: "", month: "", day: "", weekday: "", hour: "", minute: "" };
  for (const { type, value } of formatOf(locale, timeZone).formatToParts(at.epochMilliseconds)) {
    if (type in parts) parts[type as keyof MomentParts] = value;
  }
  return parts;
}

/** 11月26日（周四） · Thu 26 Nov; with the year when it is not `now`'s. */
export function dayInWords(at: Temporal.Instant, locale: Locale, timeZone: string, now: Temporal.Instant): string {
  const { year, month, day, weekday } = partsOf(at, locale, timeZone);
  const otherYear = year !== partsOf(now, locale, timeZone).year;
  if (locale === "en") return `${weekday} ${day} ${month}${otherYear ? ` ${year}` : ""}`;
  return `${otherYear ? `${year}年` : ""}${month.replace("月", "")}月${day.replace("日", "")}日（${weekday}）`;
}

/** 11月26日（周四）18:00 · Thu 26 Nov, 18:00 */
export function momentInWords(at: Temporal.Instant, locale: Locale, timeZone: string, now: Temporal.Instant): string {
  const { hour, minute } = partsOf(at, locale, timeZone);
  const day = dayInWords(at, locale, timeZone, now);
  return locale === "en" ? `${day}, ${hour}:${minute}` : `${day}${hour}:${minute}`;
}
