import { useDraft } from "../../../kept/draft.ts";
import { Button } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { useProblems } from "../../../ui/use-problems.ts";
import { longestWords } from "./limits.ts";
import { type Act, useAct } from "./use-act.ts";

interface ReasonFormProps extends Omit<Act<string>, "written" | "onDone"> {
  /** Names the draft on this device; unique among acts and requests. */
  name: string;
  label: string;
  missing: string;
  tooLong: string;
  submit: string;
  /** Closes the form where it was opened by a button. */
  cancel?: { words: string; onCancel: () => void };
}

/** One text and one button. What is written is kept at every keystroke until it has been taken. */
export function ReasonForm(props: ReasonFormProps) {
  const { content, change, discard } = useDraft(props.name, () => ({ text: "" }));
  const text = content?.text ?? "";
  const problems =
    text.trim() === ""
      ? [{ fieldId: props.name, words: props.missing }]
      : text.length > longestWords
        ? [{ fieldId: props.name, words: props.tooLong }]
        : [];
  const checks = useProblems(problems);
  const { act, busy } = useAct<string>({ ...props, written: (said) => said, onDone: discard });
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (checks.check() && !busy) act(text.trim());
      }}
    >
      <ErrorSummary problems={checks.problems} attempt={checks.attempt} />
      <TextArea
        id={props.name}
        label={props.label}
        limit={longestWords}
        value={text}
        onChange={(written) => change({ text: written })}
        error={checks.errorOf(props.name)}
      />
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>
          {props.submit}
        </Button>
        {props.cancel && (
          <Button kind="quiet" onClick={props.cancel.onCancel}>
            {props.cancel.words}
          </Button>
        )}
      </div>
    </form>
  );
}
