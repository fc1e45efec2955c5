import type { Locale } from "../../platform/locale.ts";

/** What the year's missing arrangement means, and what to do about it. */
export function unconfirmedYearWarning(year: number, thisYear: number, locale: Locale): string {
  const next = year > thisYear;
  if (locale === "en") {
    return next
      ? `The holiday arrangement of ${year} has not been loaded. Until it is, every date that reaches into ${year} is ` +
          "provisional. The State Council's office usually publishes it in November: load it here as soon as it is out."
      : `The holiday arrangement of ${year} has not been loaded, so dates in ${year} are reckoned by the statutory ` +
          "holidays alone and are provisional. Load the State Council's notice of this year here.";
  }
  return next
    ? `${year}年的放假安排还没有载入，跨到${year}年的期限都是暂定的。国务院办公厅一般在11月发布，发布后请在这里载入。`
    : `${year}年的放假安排还没有载入，${year}年的期限只按法定节假日推算，都是暂定的。请在这里载入国务院办公厅的通知。`;
}
