import { useMutation } from "@tanstack/react-query";
import { Checkbox } from "antd";
import { useState } from "react";
import type { ShownMeeting } from "../../../api/staff-contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { PaperField } from "./paper-field.tsx";
import { uploadPaper } from "./upload-paper.ts";
import { useStep } from "./use-step.ts";

interface DialogProps {
  meeting: ShownMeeting;
  onClose: () => void;
}

export function WriteDialog({ meeting, onClose }: DialogProps) {
  const { meetings, frame } = useWords();
  const [words, setWords] = useState(meeting.minutes?.words ?? "");
  const step = useStep(meeting, onClose);
  return (
    <FormDialog
      title={meetings.minutesEdit}
      submit={frame.save}
      busy={step.isPending}
      failure={step.error}
      onClose={onClose}
      onSubmit={() => words.trim() !== "" && step.mutate({ name: "write-minutes", input: { words: words.trim() } })}
    >
      <LongField
        label={meetings.minutes}
        error={words.trim() === "" ? meetings.minutesMissing : null}
        autoFocus
        rows={[12, 24]}
        maxLength={60_000}
        value={words}
        onChange={(written) => setWords(written)}
      />
    </FormDialog>
  );
}

/** The chair's signature on paper, scanned. */
export function ApproveDialog({ meeting, onClose }: DialogProps) {
  const { meetings } = useWords();
  const [id] = useState(uuidv7);
  const [file, setFile] = useState<File | null>(null);
  const [attempted, setAttempted] = useState(false);
  const step = useStep(meeting, onClose);
  const sending = useMutation({
    mutationFn: (chosen: File) => uploadPaper(id, chosen),
    onSuccess: () => step.mutate({ name: "approve-minutes", input: { signedPaperId: id } }),
  });
  return (
    <FormDialog
      title={meetings.approve}
      lead={meetings.approveLead}
      submit={meetings.approve}
      busy={sending.isPending || step.isPending}
      failure={sending.error ?? step.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (file !== null) sending.mutate(file);
      }}
    >
      <PaperField file={file} onFile={setFile} error={attempted && file === null ? meetings.paperMissing : null} />
    </FormDialog>
  );
}

/** What everybody will read: gone over by somebody, from first to last. */
export function PublishDialog({ meeting, onClose }: DialogProps) {
  const { meetings } = useWords();
  const [words, setWords] = useState(meeting.minutes?.draftForPublic ?? "");
  const [read, setRead] = useState(false);
  const [attempted, setAttempted] = useState(false);
  const step = useStep(meeting, onClose);
  return (
    <FormDialog
      title={meetings.publish}
      lead={meetings.publishLead}
      submit={meetings.publish}
      busy={step.isPending}
      failure={step.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (!read || words.trim() === "") return;
        step.mutate({ name: "publish-minutes", input: { words: words.trim(), haveRead: true } });
      }}
    >
      <LongField
        label={meetings.minutes}
        error={words.trim() === "" ? meetings.minutesMissing : null}
        rows={[12, 24]}
        maxLength={60_000}
        value={words}
        onChange={(written) => setWords(written)}
      />
      <Checkbox checked={read} onChange={({ target }) => setRead(target.checked)}>
        {meetings.publishRead}
      </Checkbox>
      <p role="status" className="labelled-error">
        {attempted && !read && meetings.publishReadMissing}
      </p>
    </FormDialog>
  );
}
