import { apportion } from "../world/apportion.ts";
import { createRandom } from "../world/random.ts";

/** How many file in each hour of a day, against one another: before work, at its beginning, and when it ends. */
const hours = [2, 1, 1, 1, 1, 2, 6, 15, 34, 38, 31, 22, 13, 11, 18, 24, 36, 40, 29, 21, 17, 12, 7, 4];
/** Monday to Sunday. */
const weekdays = [112, 104, 100, 98, 97, 74, 66];

interface Plan {
  seed: string;
  count: number;
  days: number;
  /** The moment after which nobody has filed yet. */
  until: Temporal.Instant;
  timeZone: string;
}

/** When each is filed, in order: spread over the days before `until` as people file. */
export function filingMoments({ seed, count, days, until, timeZone }: Plan): Temporal.Instant[] {
  const random = createRandom(seed, "filing-moments");
  const now = until.toZonedDateTimeISO(timeZone);
  const hoursOfDays = Array.from({ length: days }, (_, index) =>
    now.startOfDay().subtract({ days: days - 1 - index }),
  )
    .flatMap((day) => {
      const mood = weekdays[day.dayOfWeek - 1]! * (0.85 + 0.3 * random.fraction());
      return hours.map((weight, hour) => ({ start: day.add({ hours: hour }).toInstant(), weight: weight * mood }));
    })
    .map(({ start, weight }) => {
      const seconds = Math.min(3_600, Math.max(0, Math.floor(until.since(start).total("seconds"))));
      return { start, seconds, weight: (weight * seconds) / 3_600 };
    });
  const counts = apportion(
    count,
    hoursOfDays.map(({ weight }) => weight),
  );
  const moments = hoursOfDays.flatMap(({ start, seconds }, index) =>
    Array.from({ length: counts[index]! }, () => start.add({ milliseconds: random.between(0, seconds * 1_000 - 1) })),
  );
  return moments.sort(Temporal.Instant.compare);
}
