import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FormDialog } from "../../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../../workbench/labelled.tsx";
import { useMoments } from "../../../../workbench/moments.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { endTerm } from "../calls.ts";

interface EndTermDialogProps {
  term: { id: string; personName: string };
  onClose: () => void;
  onEnded: () => void;
}

export function EndTermDialog({ term, onClose, onEnded }: EndTermDialogProps) {
  const { directory } = useWords();
  const { today } = useMoments();
  const [lastDay, setLastDay] = useState(today);
  const ending = useMutation({ mutationFn: () => endTerm(term.id, lastDay), onSuccess: onEnded });
  return (
    <FormDialog
      title={directory.endTermTitle({ person: term.personName })}
      submit={directory.endTerm}
      busy={ending.isPending}
      failure={ending.error}
      onClose={onClose}
      onSubmit={() => lastDay !== "" && ending.mutate()}
    >
      <Labelled label={directory.lastDay} error={lastDay === "" ? directory.lastDayMissing : null}>
        {(ties) => (
          <input
            {...ties}
            className="date-input"
            type="date"
            value={lastDay}
            onChange={({ target }) => setLastDay(target.value)}
          />
        )}
      </Labelled>
    </FormDialog>
  );
}
