import { dayInWords, momentInWords } from "../locale/moments.ts";
import { distanceInWords, plainDate, shortMoment, spanInWords } from "../locale/spans.ts";
import { useTimeZone } from "./me.ts";
import { useNow } from "./use-now.ts";
import { useLocale } from "./words/words.tsx";

/** Moments in the reader's words and the district's time. */
export function useMoments() {
  const { locale } = useLocale();
  const timeZone = useTimeZone();
  const now = useNow();
  return {
    now,
    today: plainDate(now, timeZone),
    day: (iso: string) => dayInWords(iso, locale, timeZone, now),
    /** Of a date without an hour, "2026-11-26": it is the district's own, whatever the hour there. */
    dayOf: (date: string) => dayInWords(`${date}T12:00:00Z`, locale, "UTC", now),
    /** 11月26日（周四）18:00 */
    moment: (iso: string) => momentInWords(iso, locale, timeZone, now),
    /** 11月26日 18:00 */
    short: (iso: string) => shortMoment(iso, locale, timeZone, now),
    /** 3天前, 5小时后 */
    distance: (iso: string) => distanceInWords(iso, now, locale),
    /** The same for a row: 3天前, 3d ago. */
    ago: (iso: string) => distanceInWords(iso, now, locale, "narrow"),
    /** 2天, of the time since or until. */
    span: (iso: string) => spanInWords(new Date(iso).getTime() - now.getTime(), locale),
    /** The same of a length in milliseconds. */
    spanOf: (ms: number) => spanInWords(ms, locale),
    isToday: (iso: string) => plainDate(new Date(iso), timeZone) === plainDate(now, timeZone),
  };
}
