import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import type { SuspensionReason } from "../../../../../api/staff-contract.ts";
import { Labelled } from "../../../../../workbench/labelled.tsx";
import { LongField } from "../../../../../workbench/long-field.tsx";
import { useMoments } from "../../../../../workbench/moments.ts";
import { useWords } from "../../../../../workbench/words/words.tsx";
import { showTimeRules } from "../../calls.ts";
import { MoveFrame } from "./move-frame.tsx";
import { type MoveFormProps, useMoveForm } from "./use-move-form.ts";
import { mostLetters } from "./words-dialog.tsx";

interface Suspension {
  reason: SuspensionReason | null;
  words: string;
  reviewOn: string;
}

/** Why it has to wait, until when, and what the level above should know to agree. */
export function SuspensionDialog(props: MoveFormProps) {
  const words = useWords().moves["ask-suspension"];
  const { today } = useMoments();
  const rules = useQuery({ queryKey: ["time-rules"], queryFn: showTimeRules });
  const form = useMoveForm<Suspension>(props, "ask-suspension", () => ({ reason: null, words: "", reviewOn: "" }));
  if (form.content === null) return null;
  const { reason, reviewOn } = form.content;
  const text = form.content.words.trim();
  const days = rules.data?.suspensionDays;
  return (
    <MoveFrame
      words={words}
      form={form}
      onClose={props.onClose}
      onSubmit={() =>
        form.submit(reason !== null && reviewOn !== "" && text !== "", {
          name: "ask-suspension",
          input: { reason: reason ?? "awaiting-budget", words: text, reviewOn },
        })
      }
    >
      <Labelled label={words.reason} error={form.attempted && reason === null ? words.reasonMissing : null}>
        {({ id }) => (
          <Select<SuspensionReason>
            id={id}
            className="picker"
            options={reasons.map((value) => ({ value, label: words.reasons[value] }))}
            value={reason}
            onChange={(chosen) => form.change({ reason: chosen })}
          />
        )}
      </Labelled>
      <Labelled
        label={words.reviewOn}
        hint={days === undefined ? undefined : words.reviewHint({ days })}
        error={form.attempted && reviewOn === "" ? words.reviewMissing : null}
      >
        {(ties) => (
          <input
            {...ties}
            className="date-input"
            type="date"
            min={today}
            value={reviewOn}
            onChange={({ target }) => form.change({ reviewOn: target.value })}
          />
        )}
      </Labelled>
      <LongField
        label={words.label}
        error={form.attempted && text === "" ? words.missing : null}
        rows={[3, 10]}
        maxLength={mostLetters}
        value={form.content?.words ?? ""}
        onChange={(written) => form.change({ words: written })}
      />
    </MoveFrame>
  );
}

const reasons = [
  "awaiting-budget",
  "awaiting-decision",
  "season-or-weather",
  "awaiting-law",
  "owners-voting",
  "planned-project",
  "before-court",
  "awaiting-supply",
] as const satisfies readonly SuspensionReason[];
