import { useMutation } from "@tanstack/react-query";
import { Button, Input, Radio } from "antd";
import { useState } from "react";
import type { CallbackAnswers, CallbackLine } from "../../../api/staff-contract.ts";
import { WriteFailure } from "../../../workbench/failure.tsx";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { openCallbackContact, recordCallback } from "./calls.ts";

interface CallbackDialogProps {
  callback: CallbackLine;
  mostTries: number;
  onClose: () => void;
  onSaved: () => void;
}

type Satisfaction = NonNullable<CallbackAnswers["satisfaction"]>;

/** The number is opened, then three questions, each by itself; or nobody took the call. */
export function CallbackDialog({ callback, mostTries, onClose, onSaved }: CallbackDialogProps) {
  const { rates: words } = useWords();
  const [reached, setReached] = useState<boolean | null>(null);
  const [contacted, setContacted] = useState<boolean | null>(null);
  const [solved, setSolved] = useState<boolean | null>(null);
  const [satisfaction, setSatisfaction] = useState<Satisfaction | "unsaid" | null>(null);
  const [said, setSaid] = useState("");
  const [attempted, setAttempted] = useState(false);
  const contact = useMutation({ mutationFn: () => openCallbackContact(callback.id) });
  const complete = reached === false || (contacted !== null && solved !== null && satisfaction !== null);
  const saving = useMutation({
    mutationFn: () =>
      recordCallback(callback.id, {
        version: callback.version,
        answers:
          reached === false || contacted === null || solved === null
            ? null
            : { contacted, solved, satisfaction: satisfaction === "unsaid" ? null : satisfaction },
        words: said.trim(),
      }),
    onSuccess: onSaved,
  });
  const missing = attempted ? words.choose : null;
  const yesNo = [
    { value: true, label: words.yes },
    { value: false, label: words.no },
  ];
  return (
    <FormDialog
      title={words.callBackTitle({ number: callback.number })}
      lead={callback.summary}
      submit={words.saveCallback}
      busy={saving.isPending}
      failure={saving.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (reached !== null && complete) saving.mutate();
      }}
    >
      {contact.data ? (
        <p>
          {contact.data.name} <a href={`tel:${contact.data.phone ?? ""}`}>{contact.data.phone}</a>
        </p>
      ) : (
        <div className="stack">
          <Button loading={contact.isPending} onClick={() => contact.mutate()}>
            {words.showPhone}
          </Button>
          <p className="small soft">{words.phoneRecorded}</p>
          <WriteFailure error={contact.error} />
        </div>
      )}
      <Question
        label={words.reached}
        value={reached}
        options={[
          { value: true, label: words.reachedYes },
          { value: false, label: words.reachedNo({ left: mostTries - callback.tries - 1 }) },
        ]}
        onChange={setReached}
        error={reached === null ? missing : null}
      />
      {reached === true && (
        <>
          <Question
            label={words.askContacted}
            value={contacted}
            options={yesNo}
            onChange={setContacted}
            error={contacted === null ? missing : null}
          />
          <Question
            label={words.askSolved}
            value={solved}
            options={yesNo}
            onChange={setSolved}
            error={solved === null ? missing : null}
          />
          <Question<Satisfaction | "unsaid">
            label={words.askSatisfied}
            value={satisfaction}
            options={(["satisfied", "fair", "unsatisfied", "unsaid"] as const).map((value) => ({
              value,
              label: words.satisfactions[value],
            }))}
            onChange={setSatisfaction}
            error={satisfaction === null ? missing : null}
          />
        </>
      )}
      <Labelled label={words.whatWasSaid} optional>
        {(ties) => (
          <Input.TextArea
            {...ties}
            rows={2}
            maxLength={500}
            value={said}
            onChange={({ target }) => setSaid(target.value)}
          />
        )}
      </Labelled>
    </FormDialog>
  );
}

interface QuestionProps<Value> {
  label: string;
  value: Value | null;
  options: readonly { value: Value; label: string }[];
  error: string | null;
  onChange: (value: Value) => void;
}

function Question<Value extends string | boolean>({ label, value, options, error, onChange }: QuestionProps<Value>) {
  return (
    <fieldset>
      <legend>{label}</legend>
      <Radio.Group options={[...options]} value={value} onChange={({ target }) => onChange(target.value as Value)} />
      {error !== null && (
        <p className="labelled-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
