import { LongField } from "../../../../../workbench/long-field.tsx";
import { useWords } from "../../../../../workbench/words/words.tsx";
import type { Move } from "../../calls.ts";
import { AskedFor } from "../asked-for.tsx";
import { MoveFrame } from "./move-frame.tsx";
import { type MoveFormProps, useMoveForm } from "./use-move-form.ts";

/** Steps that take one text and nothing else. */
export type WordsMove =
  | "ask-resident"
  | "escalate-request"
  | "send-back-request"
  | "decline-offer"
  | "refuse-suspension"
  | "refuse-extension"
  | "unmerge-request"
  | "reject-request";

/** As much as the operations take: of what the resident reads, and of a reason among staff. */
export const mostLetters = 2000;
export const mostReasonLetters = 500;

export function WordsDialog({ name, ...props }: MoveFormProps & { name: WordsMove }) {
  const { moves } = useWords();
  const words = moves[name];
  const form = useMoveForm(props, name, () => ({ text: "" }));
  if (form.content === null) return null;
  const text = form.content.text.trim();
  return (
    <MoveFrame
      words={words}
      form={form}
      danger={name === "reject-request"}
      onClose={props.onClose}
      onSubmit={() => form.submit(text !== "", moveOf(name, text))}
    >
      <AskedFor request={props.request} />
      <LongField
        label={words.label}
        error={form.attempted && text === "" ? words.missing : null}
        autoFocus
        rows={[4, 12]}
        maxLength={name === "ask-resident" || name === "reject-request" ? mostLetters : mostReasonLetters}
        value={form.content?.text ?? ""}
        onChange={(written) => form.change({ text: written })}
      />
    </MoveFrame>
  );
}

function moveOf(name: WordsMove, text: string): Move {
  if (name === "refuse-suspension" || name === "refuse-extension") return { name, input: { words: text } };
  return name === "ask-resident" ? { name, input: { question: text } } : { name, input: { reason: text } };
}
