import type { ReactNode } from "react";
import { useUiWords } from "./ui-words.ts";
import "./field.css";

export interface FieldProps {
  /** Also the anchor that the error summary links to. */
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: boolean;
}

/** What ties an input to its words for a screen reader. */
export interface FieldTies {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** Label, hint and error around one native control, tied together. */
export function Field({ children, ...props }: FieldProps & { children: (ties: FieldTies) => ReactNode }) {
  const words = useUiWords();
  const describedBy = [props.hint && `${props.id}-hint`, props.error && `${props.id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className="field">
      <label className="field-label" htmlFor={props.id}>
        {props.label}
        {props.optional && <span className="soft small"> {words.optional}</span>}
      </label>
      {props.hint && (
        <p className="field-hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      )}
      <FieldError fieldId={props.id} words={props.error} />
      {children({
        id: props.id,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": props.error ? true : undefined,
      })}
    </div>
  );
}

/** What is wrong with one field, with a shape beside the colour. */
export function FieldError({ fieldId, words }: { fieldId: string; words: string | undefined }) {
  if (!words) return null;
  return (
    <p className="field-error" id={`${fieldId}-error`}>
      {words}
    </p>
  );
}
