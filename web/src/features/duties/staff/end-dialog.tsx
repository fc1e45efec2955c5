import { useMutation } from "@tanstack/react-query";
import type { Duty } from "../../../api/staff-contract.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { endDuty } from "./calls.ts";

interface EndDialogProps {
  duty: Duty;
  onClose: () => void;
  onEnded: () => void;
}

export function EndDialog({ duty, onClose, onEnded }: EndDialogProps) {
  const { duties } = useWords();
  const ending = useMutation({ mutationFn: () => endDuty(duty.id), onSuccess: onEnded });
  return (
    <FormDialog
      title={duties.endTitle}
      lead={duties.endText}
      submit={duties.endConfirm}
      danger
      busy={ending.isPending}
      failure={ending.error}
      onClose={onClose}
      onSubmit={() => ending.mutate()}
    >
      <p>
        <strong>
          {duty.areaName} · {duty.categoryName ?? duties.anyCategory}
        </strong>{" "}
        {duty.post.name}
      </p>
    </FormDialog>
  );
}
