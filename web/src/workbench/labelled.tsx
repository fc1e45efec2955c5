import { type ReactNode, useId } from "react";
import { useWords } from "./words/words.tsx";
import "./labelled.css";

/** What ties a control to its words. */
export interface Ties {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface LabelledProps {
  label: string;
  hint?: string | undefined;
  error?: string | null | undefined;
  optional?: boolean;
  children: (ties: Ties) => ReactNode;
}

/** Label, hint and error around one control, tied together for a screen reader. */
export function Labelled({ label, hint, error, optional = false, children }: LabelledProps) {
  const { frame } = useWords();
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="labelled">
      <label htmlFor={id}>
        {label}
        {optional && <span className="soft small"> {frame.optional}</span>}
      </label>
      {children({ id, "aria-describedby": describedBy || undefined, "aria-invalid": error ? true : undefined })}
      {hint && (
        <p className="soft small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="labelled-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
