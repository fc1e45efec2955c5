import { committeeRule } from "@linli/counting";
import { Button, Input, InputNumber, Select } from "antd";
import { useId } from "react";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { blankOption, type Draft } from "./draft.ts";

interface ElectionFieldProps {
  draft: Draft;
  error: string | null;
  onChange: (part: Partial<Draft>) => void;
}

const most = 50;

/** An election of the owners' committee: how many members, how many seats are filled now, who stands. */
export function ElectionField({ draft, error, onChange }: ElectionFieldProps) {
  const { votes } = useWords();
  const { election } = votes;
  const id = useId();
  const set = (index: number, part: Partial<Draft["options"][number]>) =>
    onChange({ options: draft.options.map((option, at) => (at === index ? { ...option, ...part } : option)) });
  return (
    <>
      <div className="vote-form-grid">
        <Labelled label={election.size} hint={election.sizeHint}>
          {(ties) => (
            <Select<number>
              {...ties}
              value={draft.committeeSize}
              options={committeeRule.sizes.map((size) => ({ value: size, label: election.members({ count: size }) }))}
              onChange={(committeeSize) => onChange({ committeeSize, seats: null })}
            />
          )}
        </Labelled>
        <Labelled label={election.seats} hint={election.seatsHint}>
          {(ties) => (
            <InputNumber
              {...ties}
              min={1}
              max={draft.committeeSize}
              precision={0}
              value={draft.seats ?? draft.committeeSize}
              onChange={(seats) => onChange({ seats })}
            />
          )}
        </Labelled>
        <Labelled label={election.alternates} hint={election.alternatesHint}>
          {(ties) => (
            <InputNumber
              {...ties}
              min={0}
              max={draft.committeeSize}
              precision={0}
              value={draft.alternates}
              onChange={(alternates) => onChange({ alternates: alternates ?? 0 })}
            />
          )}
        </Labelled>
      </div>
      <fieldset className="vote-options-field" aria-describedby={error === null ? undefined : `${id}-error`}>
        <legend>{election.candidates}</legend>
        <p className="soft small">{election.candidatesHint}</p>
        {draft.options.map((option, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a candidate is their place on the ballot
          <div key={index} className="vote-option-row vote-candidate-row">
            <Input
              aria-label={election.nameOf({ number: index + 1 })}
              placeholder={election.nameOf({ number: index + 1 })}
              maxLength={80}
              value={option.title}
              onChange={({ target }) => set(index, { title: target.value })}
            />
            <Input
              aria-label={election.introductionOf({ number: index + 1 })}
              placeholder={election.introduction}
              maxLength={600}
              value={option.words}
              onChange={({ target }) => set(index, { words: target.value })}
            />
            {draft.options.length > 1 && (
              <Button
                type="text"
                aria-label={election.removeCandidate({ number: index + 1 })}
                onClick={() => onChange({ options: draft.options.filter((_, at) => at !== index) })}
              >
                {votes.remove}
              </Button>
            )}
          </div>
        ))}
        {draft.options.length < most && (
          <Button onClick={() => onChange({ options: [...draft.options, blankOption] })}>
            {election.addCandidate}
          </Button>
        )}
        {error !== null && (
          <p className="labelled-error" id={`${id}-error`}>
            {error}
          </p>
        )}
      </fieldset>
    </>
  );
}
