import { useMutation, useQuery } from "@tanstack/react-query";
import { Input, Select } from "antd";
import { useState } from "react";
import type { OwnCouncil } from "../../../api/staff-contract.ts";
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
  /** A member unit's desk raises it for one of these, for their place; null: staff who run the place. */
  own: readonly OwnCouncil[] | null;
  onClose: () => void;
  onRaised: (topicId: string) => void;
}

/** Staff put a topic forward: it needs no support, and everybody reads it at once. */
export function RaiseDialog({ origin, own, onClose, onRaised }: RaiseDialogProps) {
  const { deliberations } = useWords();
  const [id] = useState(uuidv7);
  const [title, setTitle] = useState("");
  const [words, setWords] = useState("");
  const [area, setArea] = useState<{ id: string; name: string } | null>(null);
  const [councilId, setCouncilId] = useState<string | null>(own?.length === 1 ? own[0]!.id : null);
  const [attempted, setAttempted] = useState(false);
  const councils = useQuery({
    queryKey: ["councils", "for-topic"],
    queryFn: listCouncils,
    enabled: origin === null && own === null,
  });
  const raising = useMutation({ mutationFn: raiseTopic, onSuccess: () => onRaised(id) });
  const kind = origin?.kind ?? "council";
  const areaId = own === null ? area?.id : own.find((council) => council.id === councilId)?.areaId;
  return (
    <FormDialog
      title={deliberations.raise}
      lead={own === null ? deliberations.raiseLead[kind] : deliberations.raiseLead.unit}
      submit={deliberations.raiseSubmit}
      busy={raising.isPending}
      failure={raising.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (title.trim() === "" || words.trim() === "" || areaId === undefined) return;
        raising.mutate({
          id,
          title: title.trim(),
          words: words.trim(),
          areaId,
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
      {own === null ? (
        <Labelled label={deliberations.place} error={attempted && area === null ? deliberations.placeMissing : null}>
          {({ id: field }) => <AreaSelect id={field} label={deliberations.place} value={area} onChange={setArea} />}
        </Labelled>
      ) : (
        <Labelled
          label={deliberations.council}
          error={attempted && areaId === undefined ? deliberations.councilMissing : null}
        >
          {({ id: field }) => (
            <Select
              id={field}
              className="picker"
              aria-label={deliberations.council}
              placeholder={deliberations.choose}
              options={own.map(({ id: value, name, area: place }) => ({ value, label: `${name} · ${place}` }))}
              value={councilId}
              onChange={setCouncilId}
            />
          )}
        </Labelled>
      )}
      {own === null && origin === null && (councils.data?.councils.length ?? 0) > 0 && (
        <Labelled label={deliberations.council} optional>
          {({ id: field }) => (
            <Select
              id={field}
              className="picker"
              aria-label={deliberations.council}
              placeholder={deliberations.choose}
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
