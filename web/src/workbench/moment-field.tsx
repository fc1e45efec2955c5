import { momentAt, wallTime } from "../locale/wall-time.ts";
import { Labelled } from "./labelled.tsx";
import { useTimeZone } from "./me.ts";

interface MomentFieldProps {
  label: string;
  hint?: string | undefined;
  error: string | null;
  /** RFC 3339. */
  value: string | null;
  onChange: (moment: string | null) => void;
}

/** A day and an hour by the district's clock, whatever the browser's. */
export function MomentField({ label, hint, error, value, onChange }: MomentFieldProps) {
  const timeZone = useTimeZone();
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(ties) => (
        <input
          {...ties}
          className="date-input"
          type="datetime-local"
          value={value === null ? "" : wallTime(new Date(value), timeZone)}
          onChange={({ target }) => onChange(momentAt(target.value, timeZone))}
        />
      )}
    </Labelled>
  );
}

const halfHourMs = 1_800_000;

/** The next full or half hour after `minutes` from now: what is usual where nothing else is said. */
export function inMinutes(now: Date, minutes: number): string {
  return new Date(Math.ceil((now.getTime() + minutes * 60_000) / halfHourMs) * halfHourMs).toISOString();
}

/** At 18:00 of the day after, by the district's clock. */
export function tomorrowEvening(now: Date, timeZone: string): string {
  const day = wallTime(new Date(now.getTime() + 86_400_000), timeZone).slice(0, 10);
  return momentAt(`${day}T18:00`, timeZone) ?? inMinutes(now, 1440);
}

/** At that hour so many days after today, by the district's clock. */
export function inDays(now: Date, days: number, hour: string, timeZone: string): string | null {
  const day = wallTime(new Date(now.getTime() + days * 86_400_000), timeZone).slice(0, 10);
  return momentAt(`${day}T${hour}`, timeZone);
}
