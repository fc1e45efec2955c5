import { useMutation } from "@tanstack/react-query";
import { Radio } from "antd";
import { useRef, useState } from "react";
import type { ExclusionCause } from "../../../api/staff-contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { proposeExclusion } from "./calls.ts";
import { ReasonField } from "./decide-dialog.tsx";

interface ProposeDialogProps {
  requestId: string;
  onClose: () => void;
  onProposed: () => void;
}

const causes = ["unreasonable", "outside-competence"] as const satisfies readonly ExclusionCause[];

/** Why a request shall not count. It counts until a second person has agreed. */
export function ProposeDialog({ requestId, onClose, onProposed }: ProposeDialogProps) {
  const { rates: words } = useWords();
  const id = useRef(uuidv7());
  const [cause, setCause] = useState<ExclusionCause | null>(null);
  const [reason, setReason] = useState("");
  const [attempted, setAttempted] = useState(false);
  const proposing = useMutation({
    mutationFn: (chosen: ExclusionCause) =>
      proposeExclusion({ id: id.current, requestId, cause: chosen, reason: reason.trim() }),
    onSuccess: onProposed,
  });
  return (
    <FormDialog
      title={words.proposeTitle}
      lead={words.proposeLead}
      submit={words.propose}
      busy={proposing.isPending}
      failure={proposing.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (cause !== null && reason.trim() !== "") proposing.mutate(cause);
      }}
    >
      <fieldset>
        <legend>{words.cause}</legend>
        <Radio.Group
          vertical
          value={cause}
          onChange={({ target }) => setCause(target.value as ExclusionCause)}
          options={causes.map((value) => ({ value, label: words.causes[value] }))}
        />
        {attempted && cause === null && (
          <p className="labelled-error" role="alert">
            {words.choose}
          </p>
        )}
      </fieldset>
      <ReasonField value={reason} onChange={setReason} missing={attempted && reason.trim() === ""} />
    </FormDialog>
  );
}
