import type { ReactNode } from "react";
import { FieldError, type FieldProps } from "./field.tsx";
import { useUiWords } from "./ui-words.ts";
import "./field.css";

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  note?: ReactNode;
}

interface ChoiceListProps<Value extends string> extends FieldProps {
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
}

/** One of several, as rows large enough for a thumb. `label` is the question. */
export function ChoiceList<Value extends string>(props: ChoiceListProps<Value>) {
  const words = useUiWords();
  const describedBy = [props.hint && `${props.id}-hint`, props.error && `${props.id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <fieldset className="field" aria-describedby={describedBy || undefined}>
      <legend className="field-label">
        {props.label}
        {props.optional && <span className="soft small"> {words.optional}</span>}
      </legend>
      {props.hint && (
        <p className="field-hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      )}
      <FieldError fieldId={props.id} words={props.error} />
      <div className="choices">
        {props.choices.map((choice, index) => (
          <label key={choice.value} className={choice.value === props.value ? "choice choice-chosen" : "choice"}>
            <input
              id={index === 0 ? props.id : undefined}
              type="radio"
              name={props.id}
              value={choice.value}
              checked={choice.value === props.value}
              onChange={() => props.onChange(choice.value)}
            />
            <span>
              {choice.label}
              {choice.note && <span className="choice-note">{choice.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
