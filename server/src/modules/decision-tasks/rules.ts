/** What is lawful of a task. Days are the district's own, ISO. */

/** Further ahead nobody plans; ours. */
const longestAheadDays = 366;

/** The day of a task lies from today up to a year ahead. */
export function dueFits(dueOn: string, today: string): boolean {
  const days = Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(dueOn), { largestUnit: "days" }).days;
  return days >= 0 && days <= longestAheadDays;
}
