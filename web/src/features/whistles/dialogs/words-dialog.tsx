import { useState } from "react";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import type { Step } from "../calls.ts";
import { useStep } from "../use-step.ts";

interface WordsDialogProps {
  whistleId: string;
  title: string;
  lead: string;
  label: string;
  /** Left out: the words are optional. */
  missing?: string;
  danger?: boolean;
  stepOf: (words: string) => Step;
  onClose: () => void;
}

/** A step that takes a few words and nothing else. */
export function WordsDialog({ whistleId, title, lead, label, missing, danger, stepOf, onClose }: WordsDialogProps) {
  const [words, setWords] = useState("");
  const [attempted, setAttempted] = useState(false);
  const step = useStep(whistleId, onClose);
  const text = words.trim();
  const lacks = missing !== undefined && text === "";
  return (
    <FormDialog
      title={title}
      lead={lead}
      submit={title}
      danger={danger ?? false}
      busy={step.isPending}
      failure={step.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (!lacks) step.mutate({ step: stepOf(text) });
      }}
    >
      <LongField
        label={label}
        optional={missing === undefined}
        error={attempted && lacks ? missing : null}
        autoFocus
        rows={[3, 10]}
        maxLength={500}
        value={words}
        onChange={(written) => setWords(written)}
      />
    </FormDialog>
  );
}
