import { useMutation } from "@tanstack/react-query";
import { Input } from "antd";
import { useState } from "react";
import type { ShownCouncil } from "../../../api/staff-contract.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { changeCouncil, dissolveCouncil } from "./calls.ts";

interface DialogProps {
  council: ShownCouncil;
  onClose: () => void;
  onDone: () => void;
}

export function ChangeDialog({ council, onClose, onDone }: DialogProps) {
  const { councils, frame } = useWords();
  const [name, setName] = useState(council.name);
  const [words, setWords] = useState(council.words);
  const changing = useMutation({
    mutationFn: () => changeCouncil(council.id, { version: council.version, name: name.trim(), words: words.trim() }),
    onSuccess: onDone,
  });
  return (
    <FormDialog
      title={councils.changeTitle}
      submit={frame.save}
      busy={changing.isPending}
      failure={changing.error}
      onClose={onClose}
      onSubmit={() => name.trim() !== "" && changing.mutate()}
    >
      <Labelled label={councils.name} error={name.trim() === "" ? councils.nameMissing : null}>
        {(ties) => <Input {...ties} maxLength={60} value={name} onChange={({ target }) => setName(target.value)} />}
      </Labelled>
      <LongField
        label={councils.words}
        optional
        rows={[2, 6]}
        maxLength={2000}
        value={words}
        onChange={(written) => setWords(written)}
      />
    </FormDialog>
  );
}

export function DissolveDialog({ council, onClose, onDone }: DialogProps) {
  const { councils } = useWords();
  const [because, setBecause] = useState("");
  const [attempted, setAttempted] = useState(false);
  const dissolving = useMutation({
    mutationFn: () => dissolveCouncil(council.id, { version: council.version, because: because.trim() }),
    onSuccess: onDone,
  });
  return (
    <FormDialog
      title={councils.dissolveTitle}
      lead={councils.dissolveLead}
      submit={councils.dissolve}
      danger
      busy={dissolving.isPending}
      failure={dissolving.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (because.trim() !== "") dissolving.mutate();
      }}
    >
      <LongField
        label={councils.because}
        error={attempted && because.trim() === "" ? councils.becauseMissing : null}
        autoFocus
        rows={[2, 6]}
        maxLength={500}
        value={because}
        onChange={(written) => setBecause(written)}
      />
    </FormDialog>
  );
}
