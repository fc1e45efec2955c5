import { useState } from "react";
import type { ShownWhistle } from "../../../api/staff-contract.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { useStep } from "../use-step.ts";
import { YesNoField } from "./yes-no-field.tsx";

interface AssessWhistleDialogProps {
  whistleId: string;
  call: ShownWhistle["calls"][number];
  onClose: () => void;
}

/** A called unit on the whistle. */
export function AssessWhistleDialog({ whistleId, call, onClose }: AssessWhistleDialogProps) {
  const { whistles } = useWords();
  const [warranted, setWarranted] = useState<boolean | null>(null);
  const [clear, setClear] = useState<boolean | null>(null);
  const [words, setWords] = useState("");
  const [attempted, setAttempted] = useState(false);
  const step = useStep(whistleId, onClose);
  const lacks = (said: boolean | null) => (attempted && said === null ? whistles.choiceMissing : null);
  return (
    <FormDialog
      title={whistles.steps["assess-whistle"]}
      lead={whistles.leadTexts.assessWhistle}
      submit={whistles.steps["assess-whistle"]}
      busy={step.isPending}
      failure={step.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (warranted === null || clear === null) return;
        const input = { callId: call.id, warranted, clear, words: words.trim() };
        step.mutate({ step: { name: "assess-whistle", input } });
      }}
    >
      <YesNoField
        label={whistles.answers.warranted}
        error={lacks(warranted)}
        value={warranted}
        onChange={setWarranted}
      />
      <YesNoField label={whistles.answers.clear} error={lacks(clear)} value={clear} onChange={setClear} />
      <LongField
        label={whistles.words}
        optional
        rows={[2, 8]}
        maxLength={2000}
        value={words}
        onChange={(written) => setWords(written)}
      />
    </FormDialog>
  );
}
