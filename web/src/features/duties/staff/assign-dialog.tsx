import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { assignDuty } from "./calls.ts";
import { blankChange, ChangeFields, type PlannedChange } from "./change-fields.tsx";

interface AssignDialogProps {
  onClose: () => void;
  onAssigned: (said: string) => void;
}

export function AssignDialog({ onClose, onAssigned }: AssignDialogProps) {
  const { duties } = useWords();
  const [change, setChange] = useState<PlannedChange>(blankChange);
  const [attempted, setAttempted] = useState(false);
  const assigning = useMutation({
    mutationFn: assignDuty,
    onSuccess: ({ endedDutyId }) => onAssigned(endedDutyId === null ? duties.assigned : duties.assignedInstead),
  });
  const { categoryId, area, post } = change;
  return (
    <FormDialog
      title={duties.assignTitle}
      lead={duties.assignText}
      submit={duties.assignSubmit}
      busy={assigning.isPending}
      failure={assigning.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (area !== null && post !== null) assigning.mutate({ categoryId, areaId: area.id, postId: post.id });
      }}
    >
      <ChangeFields
        change={change}
        attempted={attempted}
        postNeeded
        onChange={(part) => setChange({ ...change, ...part })}
      />
    </FormDialog>
  );
}
