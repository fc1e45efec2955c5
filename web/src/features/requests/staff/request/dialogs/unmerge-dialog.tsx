import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { StaffRequest } from "../../../../../api/staff-contract.ts";
import { FormDialog } from "../../../../../workbench/form-dialog.tsx";
import { LongField } from "../../../../../workbench/long-field.tsx";
import { useWords } from "../../../../../workbench/words/words.tsx";
import { moveRequest } from "../../calls.ts";
import { forgetRequests } from "../../query-keys.ts";
import { mostReasonLetters } from "./words-dialog.tsx";

interface UnmergeDialogProps {
  merged: StaffRequest["merged"][number];
  onClose: () => void;
}

/** Takes a merged request out again, from the page of the one that stays. */
export function UnmergeDialog({ merged, onClose }: UnmergeDialogProps) {
  const words = useWords().moves["unmerge-request"];
  const [reason, setReason] = useState("");
  const [attempted, setAttempted] = useState(false);
  const text = reason.trim();
  const undoing = useMutation({
    mutationFn: () => moveRequest(merged.id, merged.version, { name: "unmerge-request", input: { reason: text } }),
    onSuccess: async () => {
      await forgetRequests();
      onClose();
    },
  });
  return (
    <FormDialog
      title={`${words.title} ${merged.number}`}
      lead={words.lead}
      submit={words.submit}
      busy={undoing.isPending}
      failure={undoing.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (text !== "") undoing.mutate();
      }}
    >
      <LongField
        label={words.label}
        error={attempted && text === "" ? words.missing : null}
        autoFocus
        rows={[2, 8]}
        maxLength={mostReasonLetters}
        value={reason}
        onChange={(written) => setReason(written)}
      />
    </FormDialog>
  );
}
