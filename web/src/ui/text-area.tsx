import { useEffect, useLayoutEffect, useRef } from "react";
import { Field, type FieldProps } from "./field.tsx";
import { useUiWords } from "./ui-words.ts";

interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** Characters; more can be typed, so that nothing pasted is cut off unseen, and is shown as too much. */
  limit: number;
}

function fit(area: HTMLTextAreaElement | null): void {
  if (area === null) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}

/** Text of several lines that grows with what is written, with a count once three quarters are used. */
export function TextArea(props: TextAreaProps) {
  const words = useUiWords();
  const box = useRef<HTMLTextAreaElement>(null);
  const left = props.limit - props.value.length;

  // After every drawing: the height also follows a draft that comes back.
  useLayoutEffect(() => fit(box.current));
  useEffect(() => {
    const refit = () => fit(box.current);
    window.addEventListener("resize", refit);
    return () => window.removeEventListener("resize", refit);
  }, []);

  return (
    <Field {...props}>
      {(ties) => (
        <>
          <textarea
            {...ties}
            ref={box}
            className="field-input"
            rows={4}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
          {left < props.limit / 4 && (
            <p className={left < 0 ? "field-count field-count-over" : "field-count"} aria-live="polite">
              {left < 0 ? words.charactersOver({ count: -left }) : words.charactersLeft({ count: left })}
            </p>
          )}
        </>
      )}
    </Field>
  );
}
