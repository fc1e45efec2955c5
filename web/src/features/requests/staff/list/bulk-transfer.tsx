import { useState } from "react";
import { FormDialog } from "../../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../../workbench/labelled.tsx";
import { LongField } from "../../../../workbench/long-field.tsx";
import { type PickedPost, PostSelect } from "../../../../workbench/pickers/post-select.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";

interface BulkTransferProps {
  busy: boolean;
  failure: unknown;
  onTransfer: (post: PickedPost, reason: string) => void;
  onClose: () => void;
}

/** One post and one reason for all chosen lines. */
export function BulkTransfer({ busy, failure, onTransfer, onClose }: BulkTransferProps) {
  const { moves, pickers } = useWords();
  const words = moves["transfer-request"];
  const [post, setPost] = useState<PickedPost | null>(null);
  const [reason, setReason] = useState("");
  const [attempted, setAttempted] = useState(false);
  const text = reason.trim();
  return (
    <FormDialog
      title={words.title}
      lead={words.lead}
      submit={words.submit}
      busy={busy}
      failure={failure}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (post !== null && text !== "") onTransfer(post, text);
      }}
    >
      <Labelled label={pickers.post} error={attempted && post === null ? words.postMissing : null}>
        {({ id }) => <PostSelect id={id} label={pickers.post} value={post} onChange={setPost} />}
      </Labelled>
      <LongField
        label={words.label}
        error={attempted && text === "" ? words.missing : null}
        rows={[3, 10]}
        maxLength={500}
        value={reason}
        onChange={(written) => setReason(written)}
      />
    </FormDialog>
  );
}
