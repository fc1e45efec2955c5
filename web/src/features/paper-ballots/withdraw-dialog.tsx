import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { PaperBallot } from "../../api/staff-contract.ts";
import { FormDialog } from "../../workbench/form-dialog.tsx";
import { LongField } from "../../workbench/long-field.tsx";
import { useWords } from "../../workbench/words/words.tsx";
import { withdrawPaper } from "./calls.ts";
import { forgetPapers } from "./query-keys.ts";

interface WithdrawDialogProps {
  ballot: PaperBallot;
  voteId: string;
  onClose: () => void;
}

/** The paper is taken back, with the reason. */
export function WithdrawDialog({ ballot, voteId, onClose }: WithdrawDialogProps) {
  const { paper } = useWords();
  const [because, setBecause] = useState("");
  const [attempted, setAttempted] = useState(false);
  const text = because.trim();
  const withdrawing = useMutation({
    mutationFn: () =>
      withdrawPaper(voteId, { paperNumber: ballot.paperNumber, because: text, version: ballot.version }),
    onSuccess: async () => {
      await forgetPapers();
      onClose();
    },
  });
  return (
    <FormDialog
      title={paper.withdraw}
      lead={paper.withdrawLead}
      submit={paper.withdraw}
      danger
      busy={withdrawing.isPending}
      failure={withdrawing.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (text !== "") withdrawing.mutate();
      }}
    >
      <LongField
        label={paper.because}
        error={attempted && text === "" ? paper.becauseMissing : null}
        autoFocus
        rows={[2, 6]}
        maxLength={200}
        value={because}
        onChange={setBecause}
      />
    </FormDialog>
  );
}
