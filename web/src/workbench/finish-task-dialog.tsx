import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { answered, api } from "../api/client.ts";
import { FormDialog } from "./form-dialog.tsx";
import { LongField } from "./long-field.tsx";
import { queries } from "./queries.ts";
import { useWords } from "./words/words.tsx";

const finishTask = ({ taskId, words }: { taskId: string; words: string }) =>
  answered(
    api.POST("/api/decision-tasks/{taskId}/finish-decision-task", { params: { path: { taskId } }, body: { words } }),
  );

interface FinishTaskDialogProps {
  task: { id: string; words: string };
  onClose: () => void;
  onDone: () => void;
}

/** A task of a decision is done: one sentence says how, which everybody may read where the decision stands. */
export function FinishTaskDialog({ task, onClose, onDone }: FinishTaskDialogProps) {
  const { decisionTasks } = useWords();
  const [words, setWords] = useState("");
  const [attempted, setAttempted] = useState(false);
  const finishing = useMutation({
    mutationFn: finishTask,
    onSuccess: () => {
      onDone();
      void queries.invalidateQueries({ queryKey: ["decision-tasks"] });
      void queries.invalidateQueries({ queryKey: ["meetings"] });
      void queries.invalidateQueries({ queryKey: ["deliberation"] });
    },
  });
  return (
    <FormDialog
      title={decisionTasks.finish}
      lead={task.words}
      submit={decisionTasks.finish}
      busy={finishing.isPending}
      failure={finishing.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (words.trim() !== "") finishing.mutate({ taskId: task.id, words: words.trim() });
      }}
    >
      <LongField
        label={decisionTasks.how}
        hint={decisionTasks.howHint}
        error={attempted && words.trim() === "" ? decisionTasks.howMissing : null}
        autoFocus
        rows={[3, 10]}
        maxLength={1000}
        value={words}
        onChange={setWords}
      />
    </FormDialog>
  );
}
