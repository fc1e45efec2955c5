import type { Locale } from "../../platform/locale.ts";

interface Counted {
  reporters: number;
  usual: number;
  weeks: number;
}

/** Why it is hot, in one sentence. */
export function topicReason({ reporters, usual, weeks }: Counted, locale: Locale): string {
  if (locale === "en") {
    const before = usual < 1 ? "hardly anybody" : `usually ${numberInWords(usual)} a week`;
    return `${reporters} people reported it in the past 7 days; in the ${weeks} weeks before, ${before}. Chance alone makes such a week less than once in 1,000.`;
  }
  const before = usual < 1 ? "几乎没有人反映" : `一般每周${numberInWords(usual)}人`;
  return `近7天有${reporters}人反映，此前${weeks}周${before}。只凭巧合，一千周里也难有一周这么多。`;
}

/** A median of whole numbers is whole or a half. */
function numberInWords(value: number): string {
  return String(Math.round(value * 10) / 10);
}
