import { useQuery } from "@tanstack/react-query";
import { InputNumber } from "antd";
import { Labelled } from "../../../../../workbench/labelled.tsx";
import { LongField } from "../../../../../workbench/long-field.tsx";
import { useWords } from "../../../../../workbench/words/words.tsx";
import { showTimeRules } from "../../calls.ts";
import { MoveFrame } from "./move-frame.tsx";
import { type MoveFormProps, useMoveForm } from "./use-move-form.ts";
import { mostReasonLetters } from "./words-dialog.tsx";

interface Extension {
  amount: number | null;
  reason: string;
}

/** How much longer, in the measure of the limit that is extended, and why. */
export function ExtensionDialog(props: MoveFormProps) {
  const { moves, matters } = useWords();
  const words = moves["ask-extension"];
  const rules = useQuery({ queryKey: ["time-rules"], queryFn: showTimeRules });
  const form = useMoveForm<Extension>(props, "ask-extension", () => ({ amount: null, reason: "" }));
  if (form.content === null) return null;
  const { amount, reason } = form.content;
  const text = reason.trim();
  const limit = props.request.deadlines.find(({ kind }) => kind === "resolution")?.limit;
  const inUnits = limit && (matters.limitUnits as Record<string, (p: { count: number }) => string>)[limit.unit];
  const longest = limit && rules.data && Math.max(1, Math.floor((limit.amount * rules.data.extensionPercent) / 100));
  return (
    <MoveFrame
      words={words}
      form={form}
      onClose={props.onClose}
      onSubmit={() =>
        form.submit(amount !== null && text !== "", {
          name: "ask-extension",
          input: { amount: amount ?? 1, reason: text },
        })
      }
    >
      <Labelled
        label={words.amount}
        hint={longest && inUnits ? words.amountHint({ longest: inUnits({ count: longest }) }) : undefined}
        error={form.attempted && amount === null ? words.amountMissing : null}
      >
        {(ties) => (
          <span className="row">
            <InputNumber
              {...ties}
              autoFocus
              min={1}
              max={longest ?? 1000}
              precision={0}
              value={amount}
              onChange={(chosen) => form.change({ amount: chosen })}
            />
            {limit && <span>{(matters.limitUnitNames as Record<string, string>)[limit.unit]}</span>}
          </span>
        )}
      </Labelled>
      <LongField
        label={words.label}
        error={form.attempted && text === "" ? words.missing : null}
        rows={[3, 10]}
        maxLength={mostReasonLetters}
        value={reason}
        onChange={(written) => form.change({ reason: written })}
      />
    </MoveFrame>
  );
}
