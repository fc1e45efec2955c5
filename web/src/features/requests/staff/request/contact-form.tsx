import { Button, Input, Radio } from "antd";
import { useState } from "react";
import { WriteFailure } from "../../../../workbench/failure.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";

interface ContactFormProps {
  busy: boolean;
  failure: unknown;
  onReason: (reason: string) => void;
  onCancel: () => void;
}

const usualReasons = ["ask-details", "arrange-visit", "tell-result"] as const;
type Reason = (typeof usualReasons)[number] | "other";

/** Why the contact is needed. The reporter can read it, so it is said here, before. */
export function ContactForm({ busy, failure, onReason, onCancel }: ContactFormProps) {
  const { request, frame } = useWords();
  const [chosen, setChosen] = useState<Reason | null>(null);
  const [other, setOther] = useState("");
  const [attempted, setAttempted] = useState(false);
  const reason = chosen === null ? "" : chosen === "other" ? other.trim() : request.contactReasons[chosen];
  return (
    <form
      className="contact-form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAttempted(true);
        if (reason !== "" && !busy) onReason(reason);
      }}
    >
      <fieldset>
        <legend>{request.contactWhy}</legend>
        <Radio.Group
          vertical
          value={chosen}
          onChange={({ target }) => setChosen(target.value as Reason)}
          options={[
            ...usualReasons.map((value) => ({ value, label: request.contactReasons[value] })),
            { value: "other", label: request.contactOther },
          ]}
        />
      </fieldset>
      {chosen === "other" && (
        <Input
          aria-label={request.contactOther}
          autoFocus
          maxLength={200}
          value={other}
          onChange={({ target }) => setOther(target.value)}
        />
      )}
      {attempted && reason === "" && (
        <p className="labelled-error" role="alert">
          {request.contactReasonMissing}
        </p>
      )}
      <p className="small soft">{request.contactRecorded}</p>
      <WriteFailure error={failure} />
      <p className="row">
        <Button type="primary" htmlType="submit" loading={busy}>
          {request.contactShow}
        </Button>
        <Button onClick={onCancel}>{frame.cancel}</Button>
      </p>
    </form>
  );
}
