import { useMutation } from "@tanstack/react-query";
import { Input, InputNumber, Select } from "antd";
import { useState } from "react";
import type { WhistleLimits } from "../../../api/staff-contract.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { changeLimits } from "../calls.ts";

type Limit = WhistleLimits["report"];

interface LimitsDialogProps {
  limits: WhistleLimits;
  onClose: () => void;
  onChanged: () => void;
}

/** New times of one kind, with their source: a number without a source is nobody's rule. */
export function LimitsDialog({ limits, onClose, onChanged }: LimitsDialogProps) {
  const { whistles } = useWords();
  const [report, setReport] = useState<Limit>(limits.report);
  const [step, setStep] = useState<Limit>(limits.step);
  const [source, setSource] = useState("");
  const [attempted, setAttempted] = useState(false);
  const text = source.trim();
  const changing = useMutation({
    mutationFn: () => changeLimits({ kind: limits.kind, report, step, source: text }),
    onSuccess: onChanged,
  });
  return (
    <FormDialog
      title={whistles.changeTitle({ kind: whistles.kinds[limits.kind] })}
      submit={whistles.change}
      busy={changing.isPending}
      failure={changing.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (text !== "") changing.mutate();
      }}
    >
      <LimitField label={whistles.report} limit={report} onChange={setReport} />
      <LimitField label={whistles.climbStep} limit={step} onChange={setStep} />
      <Labelled label={whistles.source} error={attempted && text === "" ? whistles.sourceMissing : null}>
        {(ties) => (
          <Input {...ties} maxLength={300} value={source} onChange={({ target }) => setSource(target.value)} />
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
  const { whistles, matters } = useWords();
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
            aria-label={whistles.amountUnit({ label })}
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
