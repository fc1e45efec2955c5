import { useState } from "react";
import type { ShownMeeting } from "../../../api/staff-contract.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { useStep } from "./use-step.ts";

interface DialogProps {
  meeting: ShownMeeting;
  onClose: () => void;
}

/** A step that takes nothing but the wish. */
export function PlainStepDialog({
  meeting,
  name,
  onClose,
}: DialogProps & { name: "convene-meeting" | "open-meeting" | "close-meeting" }) {
  const { meetings } = useWords();
  const step = useStep(meeting, onClose);
  const words = {
    "convene-meeting": [meetings.convene, meetings.conveneLead],
    "open-meeting": [meetings.openMeeting, meetings.openLead],
    "close-meeting": [meetings.closeMeeting, meetings.closeLead],
  } as const;
  const [title, lead] = words[name];
  return (
    <FormDialog
      title={title}
      lead={lead}
      submit={title}
      busy={step.isPending}
      failure={step.error}
      onClose={onClose}
      onSubmit={() => step.mutate({ name, input: {} })}
    />
  );
}

/** A step that needs a reason. */
export function BecauseDialog({
  meeting,
  name,
  onClose,
}: DialogProps & { name: "cancel-meeting" | "withdraw-minutes" }) {
  const { meetings } = useWords();
  const [because, setBecause] = useState("");
  const [attempted, setAttempted] = useState(false);
  const step = useStep(meeting, onClose);
  const cancels = name === "cancel-meeting";
  return (
    <FormDialog
      title={cancels ? meetings.cancel : meetings.withdraw}
      lead={cancels ? meetings.cancelLead : meetings.withdrawLead}
      submit={cancels ? meetings.cancel : meetings.withdraw}
      danger
      busy={step.isPending}
      failure={step.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (because.trim() !== "") step.mutate({ name, input: { because: because.trim() } });
      }}
    >
      <LongField
        label={meetings.because}
        error={attempted && because.trim() === "" ? meetings.becauseMissing : null}
        autoFocus
        rows={[2, 6]}
        maxLength={500}
        value={because}
        onChange={(written) => setBecause(written)}
      />
    </FormDialog>
  );
}
