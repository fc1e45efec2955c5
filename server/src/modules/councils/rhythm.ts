/** Regular meetings: which days a rhythm falls on. Plain dates of the district's own calendar; no clock, no database. */

export const rhythmEvery = ["week", "month", "quarter"] as const;
/** What becomes of a meeting on a day that is no working day. */
export const onRestDay = ["hold", "skip", "next-working-day"] as const;

export interface Rhythm {
  every: (typeof rhythmEvery)[number];
  /** 1 Monday … 7 Sunday; null: on a day of the month. */
  weekday: number | null;
  /** Which of those weekdays in the month, 1 … 4, or 5: the last. Of no meaning in a weekly rhythm. */
  nth: number | null;
  /** 1 … 31; in a shorter month its last day. */
  monthDay: number | null;
  /** Of each quarter, 1 … 3; of no meaning otherwise. */
  monthOfQuarter: number | null;
  /** Local wall time, "HH:MM". */
  time: string;
  minutes: number;
  place: string;
  onRestDay: (typeof onRestDay)[number];
}

export type RhythmFault = "rhythm-day-missing";

/** A rhythm must say one day; what its schema cannot know. */
export function faultOfRhythm({ every, weekday, nth, monthDay, monthOfQuarter }: Rhythm): RhythmFault | null {
  const byWeekday = weekday !== null && (every === "week" || nth !== null);
  const byDate = every !== "week" && monthDay !== null && weekday === null;
  const month = every !== "quarter" || monthOfQuarter !== null;
  return (byWeekday || byDate) && month ? null : "rhythm-day-missing";
}

interface RhythmDay {
  /** The day the rhythm names: what keeps the meeting from being made twice. */
  named: Temporal.PlainDate;
  /** The day on which it is held. */
  held: Temporal.PlainDate;
}

/** The longest rest in a row is Spring Festival's; a fortnight without a working day ends the search. */
const longestRest = 14;

/** The meetings whose named day lies from `from` up to and including `until`, in order. */
export function daysOf(
  rhythm: Rhythm,
  { from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate },
  isWorkingDay: (day: Temporal.PlainDate) => boolean,
): RhythmDay[] {
  return namedDays(rhythm, from, until).flatMap((named) => {
    if (rhythm.onRestDay === "hold" || isWorkingDay(named)) return { named, held: named };
    if (rhythm.onRestDay === "skip") return [];
    for (let later = 1; later <= longestRest; later++) {
      const held = named.add({ days: later });
      if (isWorkingDay(held)) return { named, held };
    }
    return [];
  });
}

function namedDays(rhythm: Rhythm, from: Temporal.PlainDate, until: Temporal.PlainDate): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  if (rhythm.every === "week") {
    let day = from.add({ days: (rhythm.weekday! - from.dayOfWeek + 7) % 7 });
    for (; Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ days: 7 })) days.push(day);
    return days;
  }
  let month = from.toPlainYearMonth();
  for (; Temporal.PlainYearMonth.compare(month, until.toPlainYearMonth()) <= 0; month = month.add({ months: 1 })) {
    if (rhythm.every === "quarter" && ((month.month - 1) % 3) + 1 !== rhythm.monthOfQuarter) continue;
    const day = dayIn(month, rhythm);
    const inside = Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, until) <= 0;
    if (inside) days.push(day);
  }
  return days;
}

function dayIn(month: Temporal.PlainYearMonth, { weekday, nth, monthDay }: Rhythm): Temporal.PlainDate {
  if (weekday === null) return month.toPlainDate({ day: Math.min(monthDay!, month.daysInMonth) });
  const first = month.toPlainDate({ day: 1 });
  const firstSuch = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 });
  if (nth! < 5) return firstSuch.add({ weeks: nth! - 1 });
  const fifth = firstSuch.add({ weeks: 4 });
  return fifth.month === month.month ? fifth : firstSuch.add({ weeks: 3 });
}
