import "./field.css";

interface PickListProps {
  id: string;
  label: string;
  hint?: string;
  choices: readonly { value: string; label: string; note?: string }[];
  onPick: (value: string) => void;
}

/** One of several, taken by one press: for a choice that leads on at once. */
export function PickList({ id, label, hint, choices, onPick }: PickListProps) {
  return (
    <div className="field">
      <p className="field-label" id={id}>
        {label}
      </p>
      {hint && <p className="field-hint">{hint}</p>}
      <ul className="choices" aria-labelledby={id}>
        {choices.map((choice) => (
          <li key={choice.value}>
            <button type="button" className="choice pick" onClick={() => onPick(choice.value)}>
              <span>
                {choice.label}
                {choice.note && <span className="choice-note">{choice.note}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
