import { useEffect, useRef } from "react";
import { useUiWords } from "./ui-words.ts";
import "./notice.css";

export interface FieldProblem {
  /** The field's id; empty when the problem belongs to none. */
  fieldId: string;
  words: string;
}

interface ErrorSummaryProps {
  problems: readonly FieldProblem[];
  /** Grows with each attempt to go on: then the summary takes the focus. */
  attempt: number;
}

/** All that keeps a form from being sent, above it. */
export function ErrorSummary({ problems, attempt }: ErrorSummaryProps) {
  const words = useUiWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (problems.length === 0) return null;
  return (
    <div className="error-summary" ref={box} tabIndex={-1}>
      <h2>{words.problems({ count: problems.length })}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.fieldId} ${problem.words}`}>
            {problem.fieldId === "" ? (
              problem.words
            ) : (
              <a href={`#${problem.fieldId}`} onClick={(event) => goToField(event, problem.fieldId)}>
                {problem.words}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The focus, not only the scroll, goes to the field; the address stays as it is, so that “back” still leaves the page. */
function goToField(event: { preventDefault: () => void }, fieldId: string) {
  const field = document.getElementById(fieldId);
  if (field === null) return;
  event.preventDefault();
  field.focus();
}
