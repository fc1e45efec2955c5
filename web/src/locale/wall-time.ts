/** Between moments and what a clock on the wall of the district shows, as fields for date and time have it. */

/** "2026-11-24T09:30", on a wall in that time zone. */
export function wallTime(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  })
    .format(moment)
    .replace(" ", "T");
}

/** The moment at which the wall shows it, RFC 3339; null for what is no time. */
export function momentAt(wall: string, timeZone: string): string | null {
  const asUtc = Date.parse(`${wall}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall) || Number.isNaN(asUtc)) return null;
  const offset = (at: number) => Date.parse(`${wallTime(new Date(at), timeZone)}:00Z`) - at;
  // The second look is right also within hours of a change of the clock.
  const about = asUtc - offset(asUtc);
  return new Date(asUtc - offset(about)).toISOString();
}
