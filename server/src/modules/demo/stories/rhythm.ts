import { isWorkingTime, nextWorkingMoment, type WorkingCalendar } from "../../calendar/index.ts";
import type { Random } from "../world/random.ts";

/** When people of the demo do things: offices in office hours, residents when they are awake. */
export class Rhythm {
  readonly #calendar: WorkingCalendar;

  constructor(calendar: WorkingCalendar) {
    this.#calendar = calendar;
  }

  /** That moment if the office is open, else soon after it opens next. */
  officeMoment(at: Temporal.Instant, random: Random): Temporal.Instant {
    if (isWorkingTime(this.#calendar, at)) return at;
    return nextWorkingMoment(this.#calendar, at).add({ seconds: random.between(60, 4_200) });
  }

  /** Office hours where they come before the deadline; else whoever is on duty does it in the daytime, or at once. */
  momentBefore(due: Temporal.Instant, at: Temporal.Instant, random: Random): Temporal.Instant {
    const choices = [this.officeMoment(at, random), this.#between(8, 21, at, random)];
    return choices.find((choice) => Temporal.Instant.compare(choice, due) < 0) ?? at;
  }

  residentMoment(at: Temporal.Instant, random: Random): Temporal.Instant {
    return this.#between(7, 23, at, random);
  }

  #between(opens: number, closes: number, at: Temporal.Instant, random: Random): Temporal.Instant {
    const local = at.toZonedDateTimeISO(this.#calendar.timeZone);
    if (local.hour >= opens && local.hour < closes) return at;
    const day = local.hour < opens ? local : local.add({ days: 1 });
    return day
      .withPlainTime({ hour: opens })
      .add({ seconds: random.between(60, 5_400) })
      .toInstant();
  }
}
