import { useState } from "react";
import type { ShownWhistle } from "../../../api/staff-contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { useStep } from "../use-step.ts";

const mostSteps = 20;
const mostLetters = 200;

/** The steps to the solution, one a line: a line that stays as it was stays the same step. */
export function PathDialog({ whistle, onClose }: { whistle: ShownWhistle; onClose: () => void }) {
  const { whistles } = useWords();
  const [lines, setLines] = useState(whistle.path.map(({ words }) => words).join("\n"));
  const [attempted, setAttempted] = useState(false);
  const step = useStep(whistle.id, onClose);
  const steps = [...new Set(lines.split("\n").map((line) => line.trim().slice(0, mostLetters)))]
    .filter((line) => line !== "")
    .slice(0, mostSteps);
  return (
    <FormDialog
      title={whistles.steps["set-path"]}
      lead={whistles.leadTexts.path}
      submit={whistles.steps["set-path"]}
      busy={step.isPending}
      failure={step.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (steps.length === 0) return;
        const known = new Map(whistle.path.map(({ id, words }) => [words, id]));
        const wanted = steps.map((words) => ({ id: known.get(words) ?? uuidv7(), words }));
        step.mutate({ step: { name: "set-path", input: { version: whistle.version, steps: wanted } } });
      }}
    >
      <LongField
        label={whistles.stepsLabel}
        error={attempted && steps.length === 0 ? whistles.wordsMissing : null}
        autoFocus
        rows={[5, 16]}
        maxLength={mostSteps * mostLetters}
        value={lines}
        onChange={(written) => setLines(written)}
      />
    </FormDialog>
  );
}
