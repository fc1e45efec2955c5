import { useMutation, useQuery } from "@tanstack/react-query";
import { Input, Select } from "antd";
import { useState } from "react";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { AreaSelect } from "../../../workbench/pickers/area-select.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { listCouncils, raiseTopic } from "./calls.ts";

interface RaiseDialogProps {
  /** The request or the standing problem it comes from; null: a council brings it in. */
  origin: { kind: "request" | "problem"; id: string } | null;
  onClose: () => void;
  onRaised: (topicId: string) => void;
}

/** Staff put a topic forward: it needs no support, and everybody reads it at once. */
export function RaiseDialog({ origin, onClose, onRaised }: RaiseDialogProps) {
  const { deliberations } = useWords();
  const [id] = useState(uuidv7);
  const [title, setTitle] = useState("");
  const [words, setWords] = useState("");
  const [area, setArea] = useState<{ id: string; name: string } | null>(null);
  const [councilId, setCouncilId] = useState<string | null>(null);
  const [attempted, setAttempted] = useState(false);
  const councils = useQuery({ queryKey: ["councils", "for-topic"], queryFn: listCouncils, enabled: origin === null });
  const raising = useMutation({ mutationFn: raiseTopic, onSuccess: () => onRaised(id) });
  const kind = origin?.kind ?? "council";
  return (
    <FormDialog
      title={deliberations.raise}
      lead={deliberations.raiseLead[kind]}
      submit={deliberations.raiseSubmit}
      busy={raising.isPending}
      failure={raising.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (title.trim() === "" || words.trim() === "" || area === null) return;
        raising.mutate({
          id,
          title: title.trim(),
          words: words.trim(),
          areaId: area.id,
          buildingId: null,
          named: false,
          origin: kind,
          originId: origin === null ? councilId : origin.id,
        });
      }}
    >
      <Labelled
        label={deliberations.what}
        error={attempted && title.trim() === "" ? deliberations.whatMissing : null}
      >
        {(ties) => (
          <Input {...ties} autoFocus maxLength={60} value={title} onChange={({ target }) => setTitle(target.value)} />
        )}
      </Labelled>
      <LongField
        label={deliberations.why}
        hint={deliberations.publicHint}
        error={attempted && words.trim() === "" ? deliberations.whyMissing : null}
        rows={[3, 10]}
        maxLength={4000}
        value={words}
        onChange={setWords}
      />
      <Labelled label={deliberations.place} error={attempted && area === null ? deliberations.placeMissing : null}>
        {({ id: field }) => <AreaSelect id={field} label={deliberations.place} value={area} onChange={setArea} />}
      </Labelled>
      {origin === null && (councils.data?.councils.length ?? 0) > 0 && (
        <Labelled label={deliberations.council} optional>
          {({ id: field }) => (
            <Select
              id={field}
              className="picker"
              aria-label={deliberations.council}
              allowClear
              options={(councils.data?.councils ?? []).map((council) => ({ value: council.id, label: council.name }))}
              value={councilId}
              onChange={(chosen) => setCouncilId(chosen ?? null)}
            />
          )}
        </Labelled>
      )}
    </FormDialog>
  );
}
