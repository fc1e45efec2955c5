import { useState } from "react";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { PhotoField } from "../../../workbench/photos/photo-field.tsx";
import { sendPhotos } from "../../../workbench/photos/send-photo.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { useStep } from "../use-step.ts";

interface PhotosDialogProps {
  whistleId: string;
  visitId: string;
  onClose: () => void;
}

/** Photos of what was seen on site. */
export function PhotosDialog({ whistleId, visitId, onClose }: PhotosDialogProps) {
  const { whistles } = useWords();
  const [photoIds, setPhotoIds] = useState<string[]>([]);
  const step = useStep(whistleId, onClose);
  return (
    <FormDialog
      title={whistles.steps["add-visit-photos"]}
      submit={whistles.steps["add-visit-photos"]}
      busy={step.isPending}
      failure={step.error}
      onClose={onClose}
      onSubmit={() => {
        if (photoIds.length === 0) return;
        step.mutate({
          step: { name: "add-visit-photos", input: { visitId, photoIds } },
          first: () => sendPhotos(photoIds),
        });
      }}
    >
      <PhotoField label={whistles.photos} ids={photoIds} onIds={setPhotoIds} />
    </FormDialog>
  );
}
