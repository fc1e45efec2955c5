import type { CountResult, OwnersElectionResult } from "@linli/counting";
import { useMutation } from "@tanstack/react-query";
import { Button, InputNumber } from "antd";
import { useState } from "react";
import type { StaffVote } from "../../../api/staff-contract.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { type StepInputs, type StepName, takeStep } from "./calls.ts";

export type StepInDialog = StepName;

interface StepDialogProps {
  vote: StaffVote;
  name: StepInDialog;
  onClose: () => void;
  onDone: (said: string) => void;
}

/** Each step of a vote: what it will do, what it needs to know, its button. */
export function StepDialog({ vote, name, onClose, onDone }: StepDialogProps) {
  const { votes } = useWords();
  const words = votes.steps[name];
  const [days, setDays] = useState(1);
  const [because, setBecause] = useState("");
  const [order, setOrder] = useState<readonly number[]>([]);
  const [attempted, setAttempted] = useState(false);
  const tied = (vote.result as unknown as CountResult | OwnersElectionResult | null)?.tied ?? [];
  const asksWhy = name === "cancel-vote" || name === "settle-tie";
  const text = because.trim();
  const taking = useMutation({
    mutationFn: () => takeStep(vote, name, inputOf(name, { days, because: text, order })),
    onSuccess: () => onDone(words.done),
  });
  return (
    <FormDialog
      title={words.title}
      lead={words.lead}
      submit={words.button}
      danger={name === "cancel-vote"}
      busy={taking.isPending}
      failure={taking.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (asksWhy && text === "") return;
        if (name === "settle-tie" && order.length < tied.length) return;
        taking.mutate();
      }}
    >
      {name === "extend-vote" && (
        <Labelled
          label={votes.days}
          hint={votes.daysLeft({ days: vote.rules.extensionDays - vote.rules.extendedDays })}
        >
          {(ties) => (
            <InputNumber
              {...ties}
              min={1}
              max={vote.rules.extensionDays - vote.rules.extendedDays}
              precision={0}
              value={days}
              onChange={(value) => setDays(value ?? 1)}
            />
          )}
        </Labelled>
      )}
      {name === "settle-tie" && (
        <fieldset className="vote-tied">
          <legend>{votes.tieOrder}</legend>
          <ol>
            {order.map((position) => (
              <li key={position}>{vote.options[position - 1]?.title}</li>
            ))}
          </ol>
          <div className="row">
            {tied
              .filter((position) => !order.includes(position))
              .map((position) => (
                <Button key={position} onClick={() => setOrder([...order, position])}>
                  {vote.options[position - 1]?.title}
                </Button>
              ))}
            {order.length > 0 && (
              <Button type="text" onClick={() => setOrder([])}>
                {votes.again}
              </Button>
            )}
          </div>
          {attempted && order.length < tied.length && <p className="labelled-error">{votes.orderMissing}</p>}
        </fieldset>
      )}
      {asksWhy && (
        <LongField
          label={votes.because}
          hint={votes.becauseHint}
          error={attempted && text === "" ? votes.becauseMissing : null}
          rows={[2, 8]}
          maxLength={500}
          value={because}
          onChange={setBecause}
        />
      )}
    </FormDialog>
  );
}

interface Filled {
  days: number;
  because: string;
  order: readonly number[];
}

function inputOf<Name extends StepName>(name: Name, { days, because, order }: Filled): StepInputs[Name] {
  const inputs: StepInputs = {
    "announce-vote": {},
    "publish-result": {},
    "finish-paper": {},
    "extend-vote": { days },
    "cancel-vote": { because },
    "settle-tie": { order: [...order], because },
  };
  return inputs[name];
}
