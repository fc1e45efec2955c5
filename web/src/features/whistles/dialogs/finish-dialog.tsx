import { useState } from "react";
import type { ShownWhistle } from "../../../api/staff-contract.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { PhotoField } from "../../../workbench/photos/photo-field.tsx";
import { sendPhotos } from "../../../workbench/photos/send-photo.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { useStep } from "../use-step.ts";

interface FinishDialogProps {
  whistleId: string;
  duty: ShownWhistle["duties"][number];
  onClose: () => void;
}

/** What was done for a duty, with photos of it. */
export function FinishDialog({ whistleId, duty, onClose }: FinishDialogProps) {
  const { whistles } = useWords();
  const [words, setWords] = useState("");
  const [photoIds, setPhotoIds] = useState<string[]>([]);
  const [attempted, setAttempted] = useState(false);
  const step = useStep(whistleId, onClose);
  const text = words.trim();
  return (
    <FormDialog
      title={whistles.stepOf({ step: whistles.steps["finish-duty"], of: duty.words })}
      lead={whistles.leadTexts.finish}
      submit={whistles.steps["finish-duty"]}
      busy={step.isPending}
      failure={step.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (text === "") return;
        step.mutate({
          step: { name: "finish-duty", input: { dutyId: duty.id, words: text, photoIds } },
          first: () => sendPhotos(photoIds),
        });
      }}
    >
      <LongField
        label={whistles.whatWasDone}
        error={attempted && text === "" ? whistles.wordsMissing : null}
        autoFocus
        rows={[3, 10]}
        maxLength={2000}
        value={words}
        onChange={(written) => setWords(written)}
      />
      <PhotoField label={whistles.photos} ids={photoIds} onIds={setPhotoIds} />
    </FormDialog>
  );
}
