import { useMutation } from "@tanstack/react-query";
import { Input, InputNumber, Select } from "antd";
import { useState } from "react";
import type { CategoryLimits, Limit, Urgency } from "../../../api/staff-contract.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { changeLimits } from "./calls.ts";

interface ChangeLimitsDialogProps {
  limits: CategoryLimits;
  onClose: () => void;
  onChanged: () => void;
}

const urgencies = ["emergency", "urgent", "normal", "complex"] as const satisfies readonly Urgency[];

/** New limits of one category, with their source: a number without a source is nobody's rule. */
export function ChangeLimitsDialog({ limits, onClose, onChanged }: ChangeLimitsDialogProps) {
  const { administration, matters } = useWords();
  const { today } = useMoments();
  const [urgency, setUrgency] = useState(limits.urgency);
  const [firstContact, setFirstContact] = useState<Limit>(limits.firstContact);
  const [resolution, setResolution] = useState<Limit>(limits.resolution);
  const [source, setSource] = useState("");
  const [effectiveFrom, setEffectiveFrom] = useState(today);
  const [attempted, setAttempted] = useState(false);
  const changing = useMutation({
    mutationFn: () =>
      changeLimits(limits.categoryId, { urgency, firstContact, resolution, source: source.trim(), effectiveFrom }),
    onSuccess: onChanged,
  });
  return (
    <FormDialog
      title={administration.changeTitle({ category: limits.categoryName })}
      lead={administration.changeText}
      submit={administration.change}
      busy={changing.isPending}
      failure={changing.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (source.trim() !== "" && effectiveFrom !== "") changing.mutate();
      }}
    >
      <Labelled label={administration.urgency}>
        {({ id }) => (
          <Select<Urgency>
            id={id}
            className="picker"
            options={urgencies.map((value) => ({ value, label: matters.urgencies[value] }))}
            value={urgency}
            onChange={setUrgency}
          />
        )}
      </Labelled>
      <LimitField label={administration.firstContact} limit={firstContact} onChange={setFirstContact} />
      <LimitField label={administration.resolution} limit={resolution} onChange={setResolution} />
      <Labelled
        label={administration.source}
        error={attempted && source.trim() === "" ? administration.limitsMissing : null}
      >
        {(ties) => (
          <Input {...ties} maxLength={300} value={source} onChange={({ target }) => setSource(target.value)} />
        )}
      </Labelled>
      <Labelled label={administration.effectiveFrom}>
        {(ties) => (
          <input
            {...ties}
            className="date-input"
            type="date"
            value={effectiveFrom}
            onChange={({ target }) => setEffectiveFrom(target.value)}
          />
        )}
      </Labelled>
    </FormDialog>
  );
}

const units = [
  "clock-minutes",
  "clock-hours",
  "clock-days",
  "working-hours",
  "working-days",
] as const satisfies readonly Limit["unit"][];

interface LimitFieldProps {
  label: string;
  limit: Limit;
  onChange: (limit: Limit) => void;
}

function LimitField({ label, limit, onChange }: LimitFieldProps) {
  const { administration, matters } = useWords();
  return (
    <Labelled label={label}>
      {(ties) => (
        <span className="row">
          <InputNumber
            {...ties}
            min={1}
            max={1000}
            precision={0}
            value={limit.amount}
            onChange={(amount) => onChange({ ...limit, amount: amount ?? 1 })}
          />
          <Select<Limit["unit"]>
            aria-label={`${label} ${administration.unit}`}
            className="search-input"
            options={units.map((value) => ({ value, label: matters.limitUnitNames[value] }))}
            value={limit.unit}
            onChange={(unit) => onChange({ ...limit, unit })}
          />
        </span>
      )}
    </Labelled>
  );
}
