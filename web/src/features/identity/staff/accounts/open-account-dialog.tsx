import { useMutation } from "@tanstack/react-query";
import { Input } from "antd";
import { useState } from "react";
import { FormDialog } from "../../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../../workbench/labelled.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { openAccount } from "../calls.ts";
import type { FirstPassword } from "./first-password-dialog.tsx";

interface OpenAccountDialogProps {
  person: { id: string; name: string };
  onClose: () => void;
  onOpened: (given: FirstPassword) => void;
}

export function OpenAccountDialog({ person, onClose, onOpened }: OpenAccountDialogProps) {
  const { administration } = useWords();
  const [userName, setUserName] = useState("");
  const [attempted, setAttempted] = useState(false);
  const opening = useMutation({ mutationFn: openAccount, onSuccess: onOpened, gcTime: 0 });
  return (
    <FormDialog
      title={administration.openAccountTitle({ person: person.name })}
      submit={administration.openAccountSubmit}
      busy={opening.isPending}
      failure={opening.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (userName !== "") opening.mutate({ personId: person.id, userName });
      }}
    >
      <Labelled
        label={administration.userName}
        hint={administration.userNameHint}
        error={attempted && userName === "" ? administration.userNameMissing : null}
      >
        {(ties) => (
          <Input
            {...ties}
            autoFocus
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
            value={userName}
            onChange={({ target }) => setUserName(target.value.trim().toLowerCase())}
          />
        )}
      </Labelled>
    </FormDialog>
  );
}
