/** The State Council's office publishes the next year's arrangement in the last quarter, so from then on it is due. */
const warnsFromMonth = 10;

/** The year whose arrangement an administrator has to load now: this one, or from October on the next; else null. */
export function yearToWarnOf(today: Temporal.PlainDate, isConfirmed: (year: number) => boolean): number | null {
  if (!isConfirmed(today.year)) return today.year;
  return today.month >= warnsFromMonth && !isConfirmed(today.year + 1) ? today.year + 1 : null;
}
