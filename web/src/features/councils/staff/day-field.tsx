import { Labelled } from "../../../workbench/labelled.tsx";

interface DayFieldProps {
  label: string;
  hint?: string;
  error?: string | null;
  optional?: boolean;
  value: string;
  onChange: (day: string) => void;
}

/** A day of the district's own calendar, "2026-11-24"; "" while none is chosen. */
export function DayField({ value, onChange, ...around }: DayFieldProps) {
  return (
    <Labelled {...around}>
      {(ties) => (
        <input
          {...ties}
          className="date-input"
          type="date"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Labelled>
  );
}
