import { useState } from "react";
import type { ShownWhistle } from "../../../api/staff-contract.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { useStep } from "../use-step.ts";
import { YesNoField } from "./yes-no-field.tsx";

/** How the whole ended. */
export function SignOffDialog({ whistle, onClose }: { whistle: ShownWhistle; onClose: () => void }) {
  const { whistles } = useWords();
  const [solved, setSolved] = useState<boolean | null>(null);
  const [words, setWords] = useState("");
  const [attempted, setAttempted] = useState(false);
  const step = useStep(whistle.id, onClose);
  const text = words.trim();
  return (
    <FormDialog
      title={whistles.steps["sign-off-whistle"]}
      lead={whistles.leadTexts.signOff}
      submit={whistles.steps["sign-off-whistle"]}
      busy={step.isPending}
      failure={step.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (solved === null || text === "") return;
        step.mutate({ step: { name: "sign-off-whistle", input: { version: whistle.version, solved, words: text } } });
      }}
    >
      <YesNoField
        label={whistles.isSolved}
        error={attempted && solved === null ? whistles.choiceMissing : null}
        value={solved}
        onChange={setSolved}
      />
      <LongField
        label={whistles.howItEnded}
        error={attempted && text === "" ? whistles.wordsMissing : null}
        rows={[3, 10]}
        maxLength={2000}
        value={words}
        onChange={(written) => setWords(written)}
      />
    </FormDialog>
  );
}
