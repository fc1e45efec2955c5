import type { Figures } from "../../../api/staff-contract.ts";
import { numberInWords } from "../../../locale/moments.ts";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { isSmall, isTime, type Measure, type Share, timesOf } from "./measures.ts";

/** A figure as it is read: 87%, a count, a time; and what it is counted from. */
export function useFigureWords(fewest: number) {
  const { figures: words } = useWords();
  const { locale } = useLocale();
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const number = (value: number) => numberInWords(Math.round(value * 10) / 10, locale);
  const rate = ({ part, whole }: Share) => (whole === 0 ? words.nothing : percent.format(part / whole));
  const interval = ({ low, high }: Share) =>
    low === null || high === null ? null : words.interval({ low: percent.format(low), high: percent.format(high) });
  const time = (minutes: number | null) => (minutes === null ? words.nothing : timeInWords(minutes, words));
  return {
    number,
    percent: (value: number) => percent.format(value),
    rate,
    interval,
    time,
    base: ({ part, whole }: Share) => words.rate({ part: number(part), whole: number(whole) }),
    small: (share: Share) => isSmall(share, fewest),
    /** One line, for a chart. */
    short(figures: Figures, measure: Measure): string {
      if (measure === "filed") return number(figures.filed);
      if (isTime(measure)) return time(timesOf(figures, measure).medianMinutes);
      const share = figures.shares[measure];
      const counts = words.rate({ part: number(share.part), whole: number(share.whole) });
      return share.whole === 0 ? words.nothing : `${rate(share)}  ${counts}`;
    },
  };
}

interface TimeWords {
  minutes: (p: { count: number }) => string;
  hours: (p: { count: number }) => string;
  days: (p: { count: number }) => string;
}

/** As exactly as it is known: minutes below two hours, hours below two days, then days. */
function timeInWords(minutes: number, words: TimeWords): string {
  if (minutes < 120) return words.minutes({ count: minutes });
  if (minutes < 2880) return words.hours({ count: Math.round(minutes / 6) / 10 });
  return words.days({ count: Math.round(minutes / 144) / 10 });
}
