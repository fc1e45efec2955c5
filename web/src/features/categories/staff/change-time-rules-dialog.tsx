import { useMutation } from "@tanstack/react-query";
import { Button, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import type { TimeRules } from "../../../api/staff-contract.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { changeTimeRules } from "./calls.ts";

type LateStep = TimeRules["lateSteps"][number];

const tells = ["unit-head", "street", "district"] as const satisfies readonly LateStep["tells"][];
const mostSteps = 5;

interface ChangeTimeRulesDialogProps {
  rules: TimeRules;
  onClose: () => void;
  onChanged: () => void;
}

/** New rules of time, with their source. */
export function ChangeTimeRulesDialog({ rules, onClose, onChanged }: ChangeTimeRulesDialogProps) {
  const { administration } = useWords();
  const [suspensionDays, setSuspensionDays] = useState(rules.suspensionDays);
  const [extensionPercent, setExtensionPercent] = useState(rules.extensionPercent);
  const [lateSteps, setLateSteps] = useState<LateStep[]>(rules.lateSteps);
  const [source, setSource] = useState("");
  const [attempted, setAttempted] = useState(false);
  const changing = useMutation({
    mutationFn: () => changeTimeRules({ suspensionDays, extensionPercent, lateSteps, source: source.trim() }),
    onSuccess: onChanged,
  });
  const setStep = (at: number, change: Partial<LateStep>) =>
    setLateSteps(lateSteps.map((one, index) => (index === at ? { ...one, ...change } : one)));
  return (
    <FormDialog
      title={administration.timeRulesChange}
      lead={administration.timeRulesLead}
      submit={administration.change}
      busy={changing.isPending}
      failure={changing.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (source.trim() !== "") changing.mutate();
      }}
    >
      <Labelled label={administration.suspensionDays}>
        {(ties) => (
          <InputNumber
            {...ties}
            min={1}
            max={730}
            precision={0}
            value={suspensionDays}
            onChange={(days) => setSuspensionDays(days ?? 1)}
          />
        )}
      </Labelled>
      <Labelled label={administration.extensionPercent}>
        {(ties) => (
          <InputNumber
            {...ties}
            min={1}
            max={100}
            precision={0}
            value={extensionPercent}
            onChange={(percent) => setExtensionPercent(percent ?? 1)}
          />
        )}
      </Labelled>
      {lateSteps.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the order
        <Labelled key={at} label={administration.lateStep({ position: at + 1 })}>
          {(ties) => (
            <span className="row">
              <InputNumber
                {...ties}
                min={0}
                max={60}
                precision={0}
                value={one.workingDays}
                onChange={(days) => setStep(at, { workingDays: days ?? 0 })}
              />
              <Select<LateStep["tells"]>
                aria-label={administration.lateStepTells({ position: at + 1 })}
                className="search-input"
                options={tells.map((value) => ({ value, label: administration.lateTells[value] }))}
                value={one.tells}
                onChange={(told) => setStep(at, { tells: told })}
              />
              <Button onClick={() => setLateSteps(lateSteps.filter((_, index) => index !== at))}>
                {administration.lateStepRemove}
              </Button>
            </span>
          )}
        </Labelled>
      ))}
      {lateSteps.length < mostSteps && (
        <p>
          <Button
            onClick={() =>
              setLateSteps([
                ...lateSteps,
                { workingDays: (lateSteps[lateSteps.length - 1]?.workingDays ?? 0) + 1, tells: "district" },
              ])
            }
          >
            {administration.lateStepAdd}
          </Button>
        </p>
      )}
      <Labelled
        label={administration.source}
        error={attempted && source.trim() === "" ? administration.timeRulesMissing : null}
      >
        {(ties) => (
          <Input {...ties} maxLength={300} value={source} onChange={({ target }) => setSource(target.value)} />
        )}
      </Labelled>
    </FormDialog>
  );
}
