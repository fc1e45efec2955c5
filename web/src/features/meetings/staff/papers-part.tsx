import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import type { ShownMeeting } from "../../../api/staff-contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { WriteFailure } from "../../../workbench/failure.tsx";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { PaperField } from "./paper-field.tsx";
import { uploadPaper } from "./upload-paper.ts";
import { can, useStep } from "./use-step.ts";

/** What members and staff read before and at the meeting. */
export function PapersPart({ meeting }: { meeting: ShownMeeting }) {
  const { meetings } = useWords();
  const [adding, setAdding] = useState(false);
  const step = useStep(meeting);
  const mayAdd = can(meeting, "add-papers");
  if (meeting.papers.length === 0 && !mayAdd) return null;
  return (
    <section className="meeting-part stack">
      <h2>
        {meetings.papers}
        {mayAdd && <Button onClick={() => setAdding(true)}>{meetings.papersAdd}</Button>}
      </h2>
      {meeting.papers.length === 0 && <p className="soft">{meetings.papersNone}</p>}
      <ul className="meeting-lines">
        {meeting.papers.map(({ id, title, kind, byteCount }) => (
          <li key={id}>
            <a href={`/api/meetings/${meeting.id}/download-paper?paperId=${id}`} download>
              {title}
            </a>{" "}
            <span className="soft small">
              {meetings.paperSize({ kind: meetings.paperKinds[kind], size: sizeInWords(byteCount) })}
            </span>{" "}
            {can(meeting, "remove-paper") && (
              <Button
                type="link"
                size="small"
                onClick={() => step.mutate({ name: "remove-paper", input: { paperId: id } })}
              >
                {meetings.paperRemove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <WriteFailure error={step.error} />
      {adding && <AddDialog meeting={meeting} onClose={() => setAdding(false)} />}
    </section>
  );
}

function AddDialog({ meeting, onClose }: { meeting: ShownMeeting; onClose: () => void }) {
  const { meetings } = useWords();
  const [id] = useState(uuidv7);
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState("");
  const [attempted, setAttempted] = useState(false);
  const step = useStep(meeting, onClose);
  const called = title.trim() === "" ? (file?.name.replace(/\.[^.]*$/, "").slice(0, 100) ?? "") : title.trim();
  const sending = useMutation({
    mutationFn: (chosen: File) => uploadPaper(id, chosen),
    onSuccess: () => step.mutate({ name: "add-papers", input: { itemId: null, papers: [{ id, title: called }] } }),
  });
  return (
    <FormDialog
      title={meetings.papersAdd}
      lead={meetings.papersHint}
      submit={meetings.papersAdd}
      busy={sending.isPending || step.isPending}
      failure={sending.error ?? step.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (file !== null && called !== "") sending.mutate(file);
      }}
    >
      <PaperField file={file} onFile={setFile} error={attempted && file === null ? meetings.paperMissing : null} />
      <Labelled label={meetings.paperTitle}>
        {(ties) => (
          <Input
            {...ties}
            maxLength={100}
            placeholder={called}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
        )}
      </Labelled>
    </FormDialog>
  );
}

function sizeInWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
