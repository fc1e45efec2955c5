import { useMutation } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useState } from "react";
import type { DutyChange } from "../../../api/staff-contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { WriteFailure } from "../../../workbench/failure.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { tryDuties } from "./calls.ts";
import { blankChange, ChangeFields, type PlannedChange } from "./change-fields.tsx";
import { TrialResult } from "./trial-result.tsx";

type Planned = PlannedChange & { key: string };

const periods = [7, 30, 90] as const;
/** As many as the operation takes. */
const mostChanges = 50;

const newChange = (): Planned => ({ ...blankChange, key: uuidv7() });

/** Changes of the duty table tried on past requests: what would have gone elsewhere, before anything is changed. */
export function Trial() {
  const { duties } = useWords();
  const [planned, setPlanned] = useState<readonly Planned[]>(() => [newChange()]);
  const [days, setDays] = useState<number>(30);
  const [attempted, setAttempted] = useState(false);
  const trying = useMutation({ mutationFn: (changes: readonly DutyChange[]) => tryDuties(changes, days) });
  const changes = planned.flatMap(({ categoryId, area, post }): DutyChange[] =>
    area === null ? [] : [{ categoryId, areaId: area.id, postId: post?.id ?? null }],
  );
  const complete = changes.length === planned.length;
  const alter = (key: string, part: Partial<PlannedChange>) => {
    trying.reset();
    setPlanned((before) => before.map((change) => (change.key === key ? { ...change, ...part } : change)));
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setAttempted(true);
        if (complete && !trying.isPending) trying.mutate(changes);
      }}
    >
      <p className="duties-lead">{duties.trialLead}</p>
      {planned.map((change, index) => (
        <fieldset key={change.key} className="trial-change">
          <legend>{duties.trialChange({ position: index + 1 })}</legend>
          <ChangeFields
            change={change}
            attempted={attempted}
            postNeeded={false}
            onChange={(part) => alter(change.key, part)}
          />
          {planned.length > 1 && (
            <Button
              type="text"
              onClick={() => {
                trying.reset();
                setPlanned((before) => before.filter(({ key }) => key !== change.key));
              }}
            >
              {duties.trialRemove}
            </Button>
          )}
        </fieldset>
      ))}
      <div className="row">
        {planned.length < mostChanges && (
          <Button onClick={() => setPlanned((before) => [...before, newChange()])}>{duties.trialAdd}</Button>
        )}
        <Segmented<number>
          aria-label={duties.trialDays}
          name="days"
          options={periods.map((value) => ({ value, label: duties.trialDay({ count: value }) }))}
          value={days}
          onChange={(chosen) => {
            trying.reset();
            setDays(chosen);
          }}
        />
        <Button type="primary" htmlType="submit" loading={trying.isPending}>
          {duties.trialRun}
        </Button>
      </div>
      <WriteFailure error={trying.error} />
      {trying.data !== undefined && <TrialResult result={trying.data} changes={changes} />}
    </form>
  );
}
