import { useState } from "react";
import type { ShownWhistle } from "../../../api/staff-contract.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { useStep } from "../use-step.ts";
import { YesNoField } from "./yes-no-field.tsx";

interface AssessUnitDialogProps {
  whistleId: string;
  call: ShownWhistle["calls"][number];
  onClose: () => void;
}

/** The caller on one unit. What the record knows is filled in; whether it solved its part, only the caller can say. */
export function AssessUnitDialog({ whistleId, call, onClose }: AssessUnitDialogProps) {
  const { whistles } = useWords();
  const [came, setCame] = useState(call.reportedInAt !== null);
  const [inTime, setInTime] = useState(call.inTime === true);
  const [solved, setSolved] = useState<boolean | null>(null);
  const [words, setWords] = useState("");
  const [attempted, setAttempted] = useState(false);
  const step = useStep(whistleId, onClose);
  return (
    <FormDialog
      title={whistles.stepOf({ step: whistles.steps["assess-unit"], of: call.unit })}
      lead={whistles.leadTexts.assessUnit}
      submit={whistles.steps["assess-unit"]}
      busy={step.isPending}
      failure={step.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (solved === null) return;
        const input = { callId: call.id, came, inTime, solved, words: words.trim() };
        step.mutate({ step: { name: "assess-unit", input } });
      }}
    >
      <YesNoField label={whistles.answers.came} value={came} onChange={setCame} />
      <YesNoField label={whistles.answers.inTime} value={inTime} onChange={setInTime} />
      <YesNoField
        label={whistles.answers.solved}
        error={attempted && solved === null ? whistles.choiceMissing : null}
        value={solved}
        onChange={setSolved}
      />
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
