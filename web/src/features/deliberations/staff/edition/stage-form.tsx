import { Button, Checkbox, Input, InputNumber, Select } from "antd";
import { useId } from "react";
import type { ProcedureFault } from "../../../../api/staff-contract.ts";
import { Labelled } from "../../../../workbench/labelled.tsx";
import { useLocale, useWords } from "../../../../workbench/words/words.tsx";
import { asking, inOrder, ofKind, type Parts, type Stage, type StageKind } from "./draft.ts";

interface StageFormProps {
  stage: Stage;
  position: number;
  /** The stages that a failure can lead back to. */
  before: readonly Stage[];
  last: boolean;
  alone: boolean;
  parts: Parts;
  attempted: boolean;
  faults: readonly ProcedureFault[];
  onChange: (stage: Stage) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One step of a procedure: its place, what is wrong with it, and its fields. */
export function StageForm(props: StageFormProps) {
  const { stage, position, last, alone, attempted, faults, onMove, onRemove } = props;
  const { deliberations } = useWords();
  const { locale } = useLocale();
  const heading = useId();
  const name = locale === "en" ? stage.nameEn : stage.name;
  const unnamed = stage.name.trim() === "" || stage.nameEn.trim() === "";
  const title = deliberations.stageTitle({ position: position + 1, stage: name });
  return (
    <section className="edition-stage stack" aria-labelledby={heading}>
      <div className="edition-head">
        <h3 id={heading}>{title}</h3>
        <div className="row">
          <Button
            size="small"
            data-by={-1}
            disabled={position === 0}
            aria-label={`${title} ${deliberations.earlier}`}
            onClick={() => onMove(-1)}
          >
            {deliberations.earlier}
          </Button>
          <Button
            size="small"
            data-by={1}
            disabled={last}
            aria-label={`${title} ${deliberations.later}`}
            onClick={() => onMove(1)}
          >
            {deliberations.later}
          </Button>
          <Button
            size="small"
            danger
            disabled={alone}
            aria-label={`${title} ${deliberations.removeStage}`}
            onClick={onRemove}
          >
            {deliberations.removeStage}
          </Button>
        </div>
      </div>
      <p className="soft small">{summaryOf(stage, deliberations)}</p>
      <div role="status">
        {faults.map(({ fault, sentence }) => (
          <p key={fault} className="labelled-error">
            {sentence}
          </p>
        ))}
      </div>
      <details open={unnamed || (attempted && faults.length > 0) ? true : undefined}>
        <summary>{deliberations.changeStage}</summary>
        <StageFields {...props} />
      </details>
    </section>
  );
}

function summaryOf(stage: Stage, deliberations: ReturnType<typeof useWords>["deliberations"]): string {
  return [
    deliberations.stageKinds[stage.kind],
    deliberations.who[stage.who],
    stage.noticeDays > 0 && deliberations.noticeDays({ days: stage.noticeDays }),
    stage.lastsDays > 0 && deliberations.lastsDays({ days: stage.lastsDays }),
    stage.quorum !== null && deliberations.quorum(stage.quorum),
    stage.decides && deliberations.decides,
    deliberations.ifFails[stage.onFailure],
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Beside which field a fault is told once more, so that whoever fills it in sees it there. */
const besides = {
  notice: ["notice-without-days"],
  days: ["period-without-days"],
  needs: ["need-unfit", "need-lacking", "quorum-unasked"],
  quorum: ["quorum-above-all"],
  back: ["back-nowhere"],
} as const satisfies Record<string, readonly ProcedureFault["fault"][]>;

function StageFields({ stage, before, parts, attempted, faults, onChange }: StageFormProps) {
  const { deliberations } = useWords();
  const { locale } = useLocale();
  const change = (part: Partial<Stage>) => onChange({ ...stage, ...part });
  const missing = (lacks: boolean) => (attempted && lacks ? deliberations.fieldMissing : null);
  const wrong = (field: keyof typeof besides) =>
    faults.find(({ fault }) => (besides[field] as readonly string[]).includes(fault))?.sentence ?? null;
  const may = parts.find(({ kind }) => kind === stage.kind)?.may ?? [];
  const asks = (need: Stage["needs"][number]) => stage.needs.includes(need);
  return (
    <div className="edition-fields">
      <Labelled label={deliberations.stageName} error={missing(stage.name.trim() === "")}>
        {(ties) => (
          <Input
            {...ties}
            maxLength={60}
            value={stage.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        )}
      </Labelled>
      <Labelled label={deliberations.stageNameEn} error={missing(stage.nameEn.trim() === "")}>
        {(ties) => (
          <Input
            {...ties}
            maxLength={60}
            value={stage.nameEn}
            onChange={({ target }) => change({ nameEn: target.value })}
          />
        )}
      </Labelled>
      <Choice<StageKind>
        label={deliberations.stageKind}
        words={deliberations.stageKinds}
        values={parts.map(({ kind }) => kind)}
        value={stage.kind}
        onChange={(kind) => onChange(ofKind(stage, kind, parts))}
      />
      <Choice<Stage["who"]>
        label={deliberations.stageWho}
        words={deliberations.who}
        values={Object.keys(deliberations.who) as Stage["who"][]}
        value={stage.who}
        onChange={(who) => change({ who })}
      />
      <fieldset className="topic-question edition-needs">
        <legend>{deliberations.stageNeeds}</legend>
        <Checkbox.Group
          value={stage.needs}
          options={may.map((need) => ({ value: need, label: deliberations.needs[need] }))}
          onChange={(ticked) => onChange(asking(stage, inOrder(ticked, may)))}
        />
        {wrong("needs") !== null && <p className="labelled-error">{wrong("needs")}</p>}
      </fieldset>
      {asks("notice-given") && (
        <Days
          label={deliberations.noticeField}
          error={wrong("notice")}
          value={stage.noticeDays}
          onChange={(noticeDays) => change({ noticeDays })}
        />
      )}
      <Days
        label={asks("published") ? deliberations.periodField : deliberations.deadlineField}
        hint={asks("published") ? undefined : deliberations.deadlineHint}
        error={wrong("days")}
        value={stage.lastsDays}
        onChange={(lastsDays) => change({ lastsDays })}
      />
      {asks("quorum-met") && (
        <QuorumField value={stage.quorum} error={wrong("quorum")} onChange={(quorum) => change({ quorum })} />
      )}
      {(stage.kind === "meeting" || stage.kind === "vote" || stage.decides) && (
        <Checkbox checked={stage.decides} onChange={({ target }) => change({ decides: target.checked })}>
          {deliberations.decidesField}
        </Checkbox>
      )}
      <Choice<Stage["onFailure"]>
        label={deliberations.failureField}
        words={deliberations.ifFails}
        values={before.length > 0 || stage.onFailure === "back" ? ["ends", "again", "back"] : ["ends", "again"]}
        value={stage.onFailure}
        onChange={(onFailure) =>
          change({ onFailure, backTo: onFailure === "back" ? (before[before.length - 1]?.code ?? null) : null })
        }
      />
      {stage.onFailure === "back" && (
        <Labelled label={deliberations.backField} error={wrong("back")}>
          {({ id }) => (
            <Select
              id={id}
              className="picker"
              aria-label={deliberations.backField}
              options={before.map(({ code, name, nameEn }) => ({
                value: code,
                label: locale === "en" ? nameEn : name,
              }))}
              value={before.some(({ code }) => code === stage.backTo) ? stage.backTo : null}
              onChange={(backTo) => change({ backTo })}
            />
          )}
        </Labelled>
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  words: Readonly<Record<Value, string>>;
  values: readonly Value[];
  value: Value;
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, words, values, value, onChange }: ChoiceProps<Value>) {
  return (
    <Labelled label={label}>
      {({ id }) => (
        <Select<Value>
          id={id}
          className="picker"
          aria-label={label}
          options={values.map((one) => ({ value: one, label: words[one] }))}
          value={value}
          onChange={onChange}
        />
      )}
    </Labelled>
  );
}

interface DaysProps {
  label: string;
  hint?: string | undefined;
  error: string | null;
  value: number;
  onChange: (days: number) => void;
}

function Days({ label, hint, error, value, onChange }: DaysProps) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(ties) => (
        <InputNumber
          {...ties}
          min={0}
          max={366}
          precision={0}
          value={value}
          onChange={(written) => written !== null && onChange(written)}
        />
      )}
    </Labelled>
  );
}

interface QuorumProps {
  value: Stage["quorum"];
  error: string | null;
  onChange: (quorum: Stage["quorum"]) => void;
}

/** A fraction of the procedure's own, or the rule of the body that meets. */
function QuorumField({ value, error, onChange }: QuorumProps) {
  const { deliberations } = useWords();
  const parts = ["numerator", "denominator"] as const;
  return (
    <fieldset className="topic-question">
      <legend>{deliberations.quorumField}</legend>
      <Checkbox
        checked={value !== null}
        onChange={({ target }) => onChange(target.checked ? { numerator: 1, denominator: 2 } : null)}
      >
        {deliberations.quorumOwn}
      </Checkbox>
      {value !== null && (
        <span className="row">
          {parts.map((part) => (
            <InputNumber
              key={part}
              prefix={part === "denominator" ? "/" : undefined}
              aria-label={deliberations.quorumParts[part]}
              min={1}
              max={100}
              precision={0}
              value={value[part]}
              onChange={(written) => written !== null && onChange({ ...value, [part]: written })}
            />
          ))}
        </span>
      )}
      {error !== null && <p className="labelled-error">{error}</p>}
    </fieldset>
  );
}
