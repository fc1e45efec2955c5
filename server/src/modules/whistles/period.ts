import { type RawBuilder, sql } from "kysely";

/** Blown on these days of the district, both included. */
export function betweenDays({ from, to }: { from?: string; to?: string }, timeZone: string): RawBuilder<boolean>[] {
  const startOf = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).toInstant().toString();
  const found: RawBuilder<boolean>[] = [];
  if (from) found.push(sql<boolean>`w.blown_at >= ${startOf(Temporal.PlainDate.from(from))}::timestamptz`);
  if (to) {
    const dayAfter = Temporal.PlainDate.from(to).add({ days: 1 });
    found.push(sql<boolean>`w.blown_at < ${startOf(dayAfter)}::timestamptz`);
  }
  return found;
}
