import { useMutation } from "@tanstack/react-query";
import { Input, InputNumber } from "antd";
import { useState } from "react";
import type { Procedure } from "../../../api/staff-contract.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { putProcedure } from "./calls.ts";

type Stage = Procedure["stages"][number];

/** Another edition of a procedure: the numbers of its steps, from a day on, with the source. */
export function EditionDialog(props: { procedure: Procedure; onClose: () => void; onDone: () => void }) {
  const { procedure, onClose, onDone } = props;
  const { deliberations } = useWords();
  const { locale } = useLocale();
  const { today } = useMoments();
  const [stages, setStages] = useState<readonly Stage[]>(procedure.stages);
  const [day, setDay] = useState(() => [today, procedure.effectiveFrom].sort()[1] ?? today);
  const [source, setSource] = useState("");
  const [attempted, setAttempted] = useState(false);
  const putting = useMutation({ mutationFn: putProcedure, onSuccess: onDone });
  const change = (code: string, part: Partial<Stage>) =>
    setStages((before) => before.map((stage) => (stage.code === code ? { ...stage, ...part } : stage)));
  return (
    <FormDialog
      title={deliberations.putEdition}
      lead={deliberations.putLead}
      submit={deliberations.putEdition}
      busy={putting.isPending}
      failure={putting.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (source.trim() === "" || day === "") return;
        const { code, edition, name, nameEn } = procedure;
        putting.mutate({
          ...{ code, name, nameEn },
          edition: edition + 1,
          effectiveFrom: day,
          source: source.trim(),
          stages: [...stages],
        });
      }}
    >
      {stages.map((stage) => (
        <StageNumbers
          key={stage.code}
          stage={stage}
          name={locale === "en" ? stage.nameEn : stage.name}
          onChange={(part) => change(stage.code, part)}
        />
      ))}
      <Labelled label={deliberations.holdsFrom}>
        {(ties) => (
          <input
            {...ties}
            className="date-input"
            type="date"
            min={today}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        )}
      </Labelled>
      <Labelled
        label={deliberations.source}
        error={attempted && source.trim() === "" ? deliberations.sourceMissing : null}
      >
        {(ties) => (
          <Input {...ties} maxLength={600} value={source} onChange={({ target }) => setSource(target.value)} />
        )}
      </Labelled>
    </FormDialog>
  );
}

interface StageNumbersProps {
  stage: Stage;
  name: string;
  onChange: (part: Partial<Stage>) => void;
}

/** The numbers that a step has; what it does not ask for has no field. */
function StageNumbers({ stage, name, onChange }: StageNumbersProps) {
  const { deliberations } = useWords();
  const { quorum } = stage;
  return (
    <>
      {stage.noticeDays > 0 && (
        <NumberField
          label={deliberations.noticeField({ stage: name })}
          value={stage.noticeDays}
          onChange={(noticeDays) => onChange({ noticeDays })}
        />
      )}
      {stage.lastsDays > 0 && (
        <NumberField
          label={deliberations.lastsField({ stage: name })}
          value={stage.lastsDays}
          onChange={(lastsDays) => onChange({ lastsDays })}
        />
      )}
      {quorum !== null && (
        <Labelled label={deliberations.quorumField({ stage: name })}>
          {({ id }) => (
            <span className="row">
              <InputNumber
                id={id}
                min={1}
                max={100}
                precision={0}
                value={quorum.numerator}
                onChange={(numerator) => numerator !== null && onChange({ quorum: { ...quorum, numerator } })}
              />
              /
              <InputNumber
                aria-label={deliberations.quorumField({ stage: name })}
                min={1}
                max={100}
                precision={0}
                value={quorum.denominator}
                onChange={(denominator) => denominator !== null && onChange({ quorum: { ...quorum, denominator } })}
              />
            </span>
          )}
        </Labelled>
      )}
    </>
  );
}

function NumberField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
}) {
  return (
    <Labelled label={label}>
      {(ties) => (
        <InputNumber
          {...ties}
          min={1}
          max={366}
          precision={0}
          value={value}
          onChange={(written) => written !== null && onChange(written)}
        />
      )}
    </Labelled>
  );
}
