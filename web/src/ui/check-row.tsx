import "./field.css";

interface CheckRowProps {
  id: string;
  label: string;
  note?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** One yes or no, the whole row to press. */
export function CheckRow(props: CheckRowProps) {
  return (
    <label className="choice check-row" htmlFor={props.id}>
      <input
        id={props.id}
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>
        {props.label}
        {props.note && <span className="choice-note">{props.note}</span>}
      </span>
    </label>
  );
}
