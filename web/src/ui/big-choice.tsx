import type { ReactNode } from "react";
import { FieldError, type FieldProps } from "./field.tsx";
import "./big-choice.css";

interface BigChoiceProps<Value extends string> extends FieldProps {
  choices: readonly { value: Value; label: string; icon: ReactNode }[];
  value: Value | null;
  onChange: (value: Value) => void;
}

/** Two answers of which one is meant, side by side and large. `label` is the question. */
export function BigChoice<Value extends string>(props: BigChoiceProps<Value>) {
  return (
    <fieldset className="field" aria-describedby={props.error ? `${props.id}-error` : undefined}>
      <legend className="field-label">{props.label}</legend>
      <FieldError fieldId={props.id} words={props.error} />
      <div className="big-choices">
        {props.choices.map((choice, index) => (
          <div key={choice.value}>
            <input
              id={index === 0 ? props.id : `${props.id}-${choice.value}`}
              className="big-choice-input"
              type="radio"
              name={props.id}
              value={choice.value}
              checked={choice.value === props.value}
              onChange={() => props.onChange(choice.value)}
            />
            <label htmlFor={index === 0 ? props.id : `${props.id}-${choice.value}`} className="big-choice">
              {choice.icon}
              {choice.label}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
