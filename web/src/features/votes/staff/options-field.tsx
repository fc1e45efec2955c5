import { Button, Input, InputNumber, Select } from "antd";
import { useId } from "react";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { blankOption, type Draft } from "./draft.ts";

interface OptionsFieldProps {
  draft: Draft;
  error: string | null;
  onChange: (part: Partial<Draft>) => void;
}

const most = 50;

/** The options in the order of the ballot, and what belongs to the kind: how many, by which method, within which budget. */
export function OptionsField({ draft, error, onChange }: OptionsFieldProps) {
  const { votes } = useWords();
  const id = useId();
  const set = (index: number, part: Partial<Draft["options"][number]>) =>
    onChange({ options: draft.options.map((option, at) => (at === index ? { ...option, ...part } : option)) });
  return (
    <fieldset className="vote-options-field" aria-describedby={error === null ? undefined : `${id}-error`}>
      <legend>{votes.options}</legend>
      {draft.options.map((option, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place on the ballot
        <div key={index} className="vote-option-row">
          <Input
            aria-label={votes.optionNumber({ number: index + 1 })}
            placeholder={votes.optionNumber({ number: index + 1 })}
            maxLength={80}
            value={option.title}
            onChange={({ target }) => set(index, { title: target.value })}
          />
          {draft.kind === "budget" && (
            <InputNumber
              aria-label={votes.costOf({ number: index + 1 })}
              placeholder={votes.cost}
              min={0.01}
              precision={2}
              suffix={votes.yuanUnit}
              value={option.cost}
              onChange={(cost) => set(index, { cost })}
            />
          )}
          {draft.options.length > 2 && (
            <Button
              type="text"
              aria-label={votes.removeOption({ number: index + 1 })}
              onClick={() => onChange({ options: draft.options.filter((_, at) => at !== index) })}
            >
              {votes.remove}
            </Button>
          )}
        </div>
      ))}
      {draft.options.length < most && (
        <Button onClick={() => onChange({ options: [...draft.options, blankOption] })}>{votes.addOption}</Button>
      )}
      {error !== null && (
        <p className="labelled-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {draft.kind === "multiple" && (
        <Labelled label={votes.mostOptions}>
          {(ties) => (
            <InputNumber
              {...ties}
              min={1}
              max={draft.options.length}
              precision={0}
              value={draft.mostOptions ?? draft.options.length}
              onChange={(mostOptions) => onChange({ mostOptions })}
            />
          )}
        </Labelled>
      )}
      {draft.kind === "budget" && (
        <Labelled label={votes.budget}>
          {(ties) => (
            <InputNumber
              {...ties}
              min={1}
              precision={2}
              suffix={votes.yuanUnit}
              value={draft.budget}
              onChange={(budget) => onChange({ budget })}
            />
          )}
        </Labelled>
      )}
      {draft.kind === "ranked" && (
        <Labelled label={votes.rankedBy} hint={votes.rankedByHints[draft.rankedBy]}>
          {(ties) => (
            <Select
              {...ties}
              value={draft.rankedBy}
              options={(["instant-run-off", "schulze"] as const).map((value) => ({
                value,
                label: votes.rankedBys[value],
              }))}
              onChange={(rankedBy) => onChange({ rankedBy })}
            />
          )}
        </Labelled>
      )}
    </fieldset>
  );
}
