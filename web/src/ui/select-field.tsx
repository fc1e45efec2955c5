import { Field, type FieldProps } from "./field.tsx";

interface SelectFieldProps extends FieldProps {
  groups: readonly { label: string; options: readonly { value: string; label: string }[] }[];
  /** Shown while nothing is chosen. */
  none?: string;
  value: string | null;
  onChange: (value: string) => void;
}

/** One of many, on the native select: the phone's own wheel is the best one. */
export function SelectField(props: SelectFieldProps) {
  return (
    <Field {...props}>
      {(ties) => (
        <select
          {...ties}
          className="field-input"
          value={props.value ?? ""}
          onChange={(event) => props.onChange(event.target.value)}
        >
          {props.none !== undefined && <option value="">{props.none}</option>}
          {props.groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
