import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FormDialog } from "../../../../workbench/form-dialog.tsx";
import { LongField } from "../../../../workbench/long-field.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { forgetRequests } from "../query-keys.ts";
import { replyToSupervision } from "./calls.ts";

const mostLetters = 2000;

interface ReplyDialogProps {
  requestId: string;
  supervisionId: string;
  onClose: () => void;
  onDone: () => void;
}

export function ReplyDialog({ requestId, supervisionId, onClose, onDone }: ReplyDialogProps) {
  const { supervision } = useWords();
  const [text, setText] = useState("");
  const [attempted, setAttempted] = useState(false);
  const words = text.trim();
  const replying = useMutation({
    mutationFn: () => replyToSupervision(requestId, { supervisionId, words }),
    onSuccess: async () => {
      onDone();
      await forgetRequests();
    },
  });
  return (
    <FormDialog
      title={supervision.reply}
      lead={supervision.replyLead}
      submit={supervision.replySubmit}
      busy={replying.isPending}
      failure={replying.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (words !== "") replying.mutate();
      }}
    >
      <LongField
        label={supervision.replyWords}
        error={attempted && words === "" ? supervision.replyMissing : null}
        autoFocus
        rows={[3, 10]}
        maxLength={mostLetters}
        value={text}
        onChange={(written) => setText(written)}
      />
    </FormDialog>
  );
}
