import { useMutation } from "@tanstack/react-query";
import { Input, InputNumber, Radio } from "antd";
import { useState } from "react";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { setSupportRule } from "./calls.ts";

const usual = { amount: 10, youngest: 18, collectDays: 30, answerDays: 15 };

/** How much support a resident's topic needs, from a day on, with the source. */
export function SupportRuleDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const { deliberations } = useWords();
  const { today } = useMoments();
  const [id] = useState(uuidv7);
  const [measure, setMeasure] = useState<"people" | "percent">("people");
  const [numbers, setNumbers] = useState(usual);
  const [day, setDay] = useState(today);
  const [source, setSource] = useState("");
  const [attempted, setAttempted] = useState(false);
  const setting = useMutation({ mutationFn: setSupportRule, onSuccess: onDone });
  const fields = [
    { key: "amount", label: deliberations.amount, most: measure === "percent" ? 100 : 1_000_000 },
    { key: "youngest", label: deliberations.youngest, most: 120 },
    { key: "collectDays", label: deliberations.collectDays, most: 366 },
    { key: "answerDays", label: deliberations.answerDays, most: 366 },
  ] as const;
  return (
    <FormDialog
      title={deliberations.setRule}
      lead={deliberations.setRuleLead}
      submit={deliberations.setRule}
      busy={setting.isPending}
      failure={setting.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (source.trim() === "" || day === "") return;
        const { amount, youngest, collectDays, answerDays } = numbers;
        setting.mutate({
          id,
          startsOn: day,
          people: measure === "people" ? amount : null,
          percent: measure === "percent" ? amount : null,
          ...{ youngest, collectDays, answerDays },
          source: source.trim(),
        });
      }}
    >
      <fieldset className="topic-question">
        <legend>{deliberations.measure}</legend>
        <Radio.Group
          value={measure}
          onChange={({ target }) => setMeasure(target.value as "people" | "percent")}
          options={[
            { value: "people", label: deliberations.byPeople },
            { value: "percent", label: deliberations.byPercent },
          ]}
        />
      </fieldset>
      {fields.map(({ key, label, most }) => (
        <Labelled key={key} label={label}>
          {(ties) => (
            <InputNumber
              {...ties}
              min={key === "youngest" ? 0 : 1}
              max={most}
              precision={0}
              value={numbers[key]}
              onChange={(value) => value !== null && setNumbers((before) => ({ ...before, [key]: value }))}
            />
          )}
        </Labelled>
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
          <Input {...ties} maxLength={300} value={source} onChange={({ target }) => setSource(target.value)} />
        )}
      </Labelled>
    </FormDialog>
  );
}
