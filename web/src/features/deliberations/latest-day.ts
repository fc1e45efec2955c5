/** Until when something open waits: the last of the days that what is missing names. */
export function latestDay(missing: readonly { on: string | null }[]): string | null {
  return missing.reduce<string | null>(
    (latest, { on }) => (on !== null && (latest === null || on > latest) ? on : latest),
    null,
  );
}
