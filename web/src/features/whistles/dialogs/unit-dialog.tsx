import { Checkbox } from "antd";
import { useState } from "react";
import type { ShownWhistle } from "../../../api/staff-contract.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { useStep } from "../use-step.ts";
import { type PickedUnit, UnitSelect } from "./unit-select.tsx";

/** One more unit; where nobody leads any more, it may lead. */
export function UnitDialog({ whistle, onClose }: { whistle: ShownWhistle; onClose: () => void }) {
  const { whistles } = useWords();
  const leaderless = !whistle.calls.some(({ lead, state }) => lead && state !== "released");
  const [units, setUnits] = useState<PickedUnit[]>([]);
  const [lead, setLead] = useState(leaderless);
  const [attempted, setAttempted] = useState(false);
  const step = useStep(whistle.id, onClose);
  const [unit] = units;
  return (
    <FormDialog
      title={whistles.steps["call-unit"]}
      submit={whistles.steps["call-unit"]}
      busy={step.isPending}
      failure={step.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (unit) step.mutate({ step: { name: "call-unit", input: { unitId: unit.id, lead } } });
      }}
    >
      <Labelled label={whistles.unit} error={attempted && !unit ? whistles.unitMissing : null}>
        {({ id }) => <UnitSelect id={id} label={whistles.unit} value={units} onChange={setUnits} />}
      </Labelled>
      {leaderless && (
        <Checkbox checked={lead} onChange={({ target }) => setLead(target.checked)}>
          {whistles.asLead}
        </Checkbox>
      )}
    </FormDialog>
  );
}
