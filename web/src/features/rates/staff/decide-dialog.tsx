import { useMutation } from "@tanstack/react-query";
import { Input, Radio } from "antd";
import { useState } from "react";
import type { Exclusion } from "../../../api/staff-contract.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { confirmExclusion, refuseExclusion } from "./calls.ts";

interface DecideDialogProps {
  exclusion: Exclusion;
  onClose: () => void;
  onDecided: () => void;
}

/** The second person says whether the request counts, and why; both are read by all staff. */
export function DecideDialog({ exclusion, onClose, onDecided }: DecideDialogProps) {
  const { rates: words } = useWords();
  const [agrees, setAgrees] = useState<boolean | null>(null);
  const [reason, setReason] = useState("");
  const [attempted, setAttempted] = useState(false);
  const deciding = useMutation({
    mutationFn: () => (agrees ? confirmExclusion : refuseExclusion)(exclusion.id, reason.trim()),
    onSuccess: onDecided,
  });
  return (
    <FormDialog
      title={words.decideTitle({ number: exclusion.number })}
      lead={words.decideLead({ cause: words.causes[exclusion.cause], reason: exclusion.reason })}
      submit={words.saveDecision}
      busy={deciding.isPending}
      failure={deciding.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (agrees !== null && reason.trim() !== "") deciding.mutate();
      }}
    >
      <fieldset>
        <legend>{words.decide}</legend>
        <Radio.Group
          vertical
          value={agrees}
          onChange={({ target }) => setAgrees(target.value as boolean)}
          options={[
            { value: true, label: words.agree },
            { value: false, label: words.disagree },
          ]}
        />
        {attempted && agrees === null && (
          <p className="labelled-error" role="alert">
            {words.choose}
          </p>
        )}
      </fieldset>
      <ReasonField value={reason} onChange={setReason} missing={attempted && reason.trim() === ""} />
    </FormDialog>
  );
}

export function ReasonField({
  value,
  onChange,
  missing,
}: {
  value: string;
  onChange: (value: string) => void;
  missing: boolean;
}) {
  const { rates: words } = useWords();
  return (
    <Labelled label={words.reason} hint={words.reasonHint} error={missing ? words.reasonMissing : null}>
      {(ties) => (
        <Input.TextArea
          {...ties}
          rows={3}
          maxLength={500}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Labelled>
  );
}
