import { useMutation } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import type { TermToBegin } from "../../../../api/staff-contract.ts";
import { FormDialog } from "../../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../../workbench/labelled.tsx";
import { useMoments } from "../../../../workbench/moments.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { beginTerm } from "../calls.ts";
import { PersonSelect, type PickedPerson } from "./person-select.tsx";

interface BeginTermDialogProps {
  post: { id: string; name: string };
  onClose: () => void;
  onBegun: () => void;
}

const manners = ["full-time", "part-time", "sunken"] as const satisfies readonly TermToBegin["manner"][];

/** Appoints a person to a post. */
export function BeginTermDialog({ post, onClose, onBegun }: BeginTermDialogProps) {
  const { directory, matters } = useWords();
  const { today } = useMoments();
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [startsOn, setStartsOn] = useState(today);
  const [endsOn, setEndsOn] = useState("");
  const [manner, setManner] = useState<TermToBegin["manner"]>("full-time");
  const [attempted, setAttempted] = useState(false);
  const beginning = useMutation({
    mutationFn: (personId: string) =>
      beginTerm(post.id, { personId, startsOn, manner, ...(endsOn !== "" && { endsOn }) }),
    onSuccess: onBegun,
  });
  return (
    <FormDialog
      title={directory.beginTermTitle({ post: post.name })}
      submit={directory.beginTermSubmit}
      busy={beginning.isPending}
      failure={beginning.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (person !== null && startsOn !== "") beginning.mutate(person.id);
      }}
    >
      <Labelled label={directory.person} error={attempted && person === null ? directory.personMissing : null}>
        {({ id }) => <PersonSelect id={id} value={person} onChange={setPerson} />}
      </Labelled>
      <Labelled label={directory.manner}>
        {({ id }) => (
          <Select
            id={id}
            className="picker"
            options={manners.map((value) => ({ value, label: matters.manners[value] }))}
            value={manner}
            onChange={setManner}
          />
        )}
      </Labelled>
      <Labelled label={directory.startsOn}>
        {(ties) => (
          <input
            {...ties}
            className="date-input"
            type="date"
            required
            value={startsOn}
            onChange={({ target }) => setStartsOn(target.value)}
          />
        )}
      </Labelled>
      <Labelled label={directory.endsOn} hint={directory.endsOnHint} optional>
        {(ties) => (
          <input
            {...ties}
            className="date-input"
            type="date"
            min={startsOn}
            value={endsOn}
            onChange={({ target }) => setEndsOn(target.value)}
          />
        )}
      </Labelled>
    </FormDialog>
  );
}
