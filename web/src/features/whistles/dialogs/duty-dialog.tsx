import { Select } from "antd";
import { useState } from "react";
import type { ShownWhistle } from "../../../api/staff-contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { useTimeZone } from "../../../workbench/me.ts";
import { MomentField, tomorrowEvening } from "../../../workbench/moment-field.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { can } from "../abilities.ts";
import { useStep } from "../use-step.ts";

/** A part of the problem for one of the units that have come. */
export function DutyDialog({ whistle, onClose }: { whistle: ShownWhistle; onClose: () => void }) {
  const { whistles } = useWords();
  const { now } = useMoments();
  const timeZone = useTimeZone();
  const here = whistle.calls.filter(({ id }) => can(whistle, "give-duty", { callId: id }));
  const [dutyId] = useState(() => uuidv7());
  const [callId, setCallId] = useState<string | null>(here.length === 1 ? (here[0]?.id ?? null) : null);
  const [words, setWords] = useState("");
  const [dueAt, setDueAt] = useState<string | null>(() => tomorrowEvening(now, timeZone));
  const [attempted, setAttempted] = useState(false);
  const step = useStep(whistle.id, onClose);
  const text = words.trim();
  return (
    <FormDialog
      title={whistles.steps["give-duty"]}
      submit={whistles.steps["give-duty"]}
      busy={step.isPending}
      failure={step.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (callId === null || text === "" || dueAt === null) return;
        step.mutate({ step: { name: "give-duty", input: { dutyId, callId, words: text, dueAt } } });
      }}
    >
      <Labelled label={whistles.forUnit} error={attempted && callId === null ? whistles.unitMissing : null}>
        {({ id }) => (
          <Select
            id={id}
            className="picker"
            aria-label={whistles.forUnit}
            options={here.map((call) => ({ value: call.id, label: call.unit }))}
            value={callId}
            onChange={setCallId}
          />
        )}
      </Labelled>
      <LongField
        label={whistles.whatToDo}
        error={attempted && text === "" ? whistles.wordsMissing : null}
        rows={[3, 10]}
        maxLength={2000}
        value={words}
        onChange={(written) => setWords(written)}
      />
      <MomentField
        label={whistles.until}
        error={attempted && dueAt === null ? whistles.whenMissing : null}
        value={dueAt}
        onChange={setDueAt}
      />
    </FormDialog>
  );
}
