import { useState } from "react";
import type { ShownWhistle } from "../../../api/staff-contract.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { useTimeZone } from "../../../workbench/me.ts";
import { MomentField, tomorrowEvening } from "../../../workbench/moment-field.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { useStep } from "../use-step.ts";

interface ReturnDialogProps {
  whistleId: string;
  duty: ShownWhistle["duties"][number];
  onClose: () => void;
}

/** What is missing of a duty, and by when. */
export function ReturnDialog({ whistleId, duty, onClose }: ReturnDialogProps) {
  const { whistles } = useWords();
  const { now } = useMoments();
  const timeZone = useTimeZone();
  const [reason, setReason] = useState("");
  const [dueAt, setDueAt] = useState<string | null>(() => tomorrowEvening(now, timeZone));
  const [attempted, setAttempted] = useState(false);
  const step = useStep(whistleId, onClose);
  const text = reason.trim();
  return (
    <FormDialog
      title={whistles.stepOf({ step: whistles.steps["return-duty"], of: duty.words })}
      lead={whistles.leadTexts.returned}
      submit={whistles.steps["return-duty"]}
      busy={step.isPending}
      failure={step.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (text === "" || dueAt === null) return;
        step.mutate({ step: { name: "return-duty", input: { dutyId: duty.id, reason: text, dueAt } } });
      }}
    >
      <LongField
        label={whistles.reason}
        error={attempted && text === "" ? whistles.reasonMissing : null}
        autoFocus
        rows={[3, 10]}
        maxLength={500}
        value={reason}
        onChange={(written) => setReason(written)}
      />
      <MomentField
        label={whistles.until}
        error={attempted && dueAt === null ? whistles.whenMissing : null}
        value={dueAt}
        onChange={setDueAt}
      />
    </FormDialog>
  );
}
