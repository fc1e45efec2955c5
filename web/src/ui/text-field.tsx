import type { HTMLInputAutoCompleteAttribute, Ref } from "react";
import { Field, type FieldProps } from "./field.tsx";

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  type?: "text" | "tel" | "search" | "password" | "time" | "email";
  inputMode?: "text" | "numeric" | "tel" | "search";
  autoComplete?: HTMLInputAutoCompleteAttribute;
  maxLength?: number;
  /** For a number of known length: the box is as long as what goes in. */
  short?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** One line of text on a native input. */
export function TextField(props: TextFieldProps) {
  return (
    <Field {...props}>
      {(ties) => (
        <input
          {...ties}
          ref={props.ref}
          className={props.short ? "field-input field-short" : "field-input"}
          type={props.type ?? "text"}
          inputMode={props.inputMode}
          autoComplete={props.autoComplete}
          maxLength={props.maxLength}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
