import { useMutation } from "@tanstack/react-query";
import { InputNumber, Select } from "antd";
import { useState } from "react";
import type { ReplyWithin, Supervision } from "../../../../api/staff-contract.ts";
import { uuidv7 } from "../../../../kept/uuidv7.ts";
import { FormDialog } from "../../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../../workbench/labelled.tsx";
import { LongField } from "../../../../workbench/long-field.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { forgetRequests } from "../query-keys.ts";
import { askAgain, orderSupervision } from "./calls.ts";

const units = ["working-days", "working-hours", "clock-hours"] as const satisfies readonly ReplyWithin["unit"][];
const mostLetters = 2000;

interface QuestionDialogProps {
  requestId: string;
  /** What was asked before and is asked again; null: asked for the first time. */
  again: Supervision | null;
  onClose: () => void;
  onDone: () => void;
}

/** What a leader wants to know, and by when. */
export function QuestionDialog({ requestId, again, onClose, onDone }: QuestionDialogProps) {
  const { supervision, matters } = useWords();
  const [supervisionId] = useState(() => again?.id ?? uuidv7());
  const [text, setText] = useState("");
  const [within, setWithin] = useState<ReplyWithin>({ amount: 1, unit: "working-days" });
  const [attempted, setAttempted] = useState(false);
  const words = text.trim();
  const asking = useMutation({
    mutationFn: () => (again === null ? orderSupervision : askAgain)(requestId, { supervisionId, words, within }),
    onSuccess: async () => {
      onDone();
      await forgetRequests();
    },
  });
  return (
    <FormDialog
      title={again === null ? supervision.order : supervision.askAgain}
      lead={supervision.orderLead}
      submit={again === null ? supervision.orderSubmit : supervision.askAgainSubmit}
      busy={asking.isPending}
      failure={asking.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (words !== "") asking.mutate();
      }}
    >
      <LongField
        label={supervision.question}
        error={attempted && words === "" ? supervision.questionMissing : null}
        autoFocus
        rows={[3, 10]}
        maxLength={mostLetters}
        value={text}
        onChange={(written) => setText(written)}
      />
      <Labelled label={supervision.within}>
        {(ties) => (
          <span className="row">
            <InputNumber
              {...ties}
              min={1}
              max={60}
              precision={0}
              value={within.amount}
              onChange={(amount) => setWithin({ ...within, amount: amount ?? 1 })}
            />
            <Select<ReplyWithin["unit"]>
              aria-label={supervision.withinUnit}
              className="search-input"
              options={units.map((value) => ({ value, label: matters.limitUnitNames[value] }))}
              value={within.unit}
              onChange={(unit) => setWithin({ ...within, unit })}
            />
          </span>
        )}
      </Labelled>
    </FormDialog>
  );
}
