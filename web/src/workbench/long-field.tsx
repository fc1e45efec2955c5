import { Input } from "antd";
import { Labelled } from "./labelled.tsx";

interface LongFieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | null | undefined;
  optional?: boolean;
  autoFocus?: boolean;
  /** Shown at first, and at most before it scrolls. */
  rows: [number, number];
  maxLength: number;
  value: string;
  onChange: (written: string) => void;
}

/** What is written in sentences: a field that grows with them. */
export function LongField({ rows, maxLength, value, onChange, autoFocus = false, ...around }: LongFieldProps) {
  const [minRows, maxRows] = rows;
  return (
    <Labelled {...around}>
      {(ties) => (
        <Input.TextArea
          {...ties}
          autoFocus={autoFocus}
          autoSize={{ minRows, maxRows }}
          maxLength={maxLength}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Labelled>
  );
}
