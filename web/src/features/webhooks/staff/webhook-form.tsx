import { useMutation } from "@tanstack/react-query";
import { Checkbox, Input } from "antd";
import { useState } from "react";
import type { Webhook, WebhookKind } from "../../../api/staff-contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { changeWebhook, registerWebhook } from "./calls.ts";
import { forgetWebhooks } from "./query-keys.ts";

interface WebhookFormProps {
  /** Absent: a new one. */
  webhook?: Webhook;
  onClose: () => void;
  /** With the secret of a new one. */
  onDone: (secret: string | null) => void;
}

/** Where to, and what of. */
export function WebhookForm({ webhook, onClose, onDone }: WebhookFormProps) {
  const { webhooks } = useWords();
  const all = Object.keys(webhooks.kinds).filter((kind) => kind.startsWith("request.")) as WebhookKind[];
  const [id] = useState(() => uuidv7());
  const [address, setAddress] = useState(webhook?.address ?? "");
  const [note, setNote] = useState(webhook?.note ?? "");
  const [kinds, setKinds] = useState<WebhookKind[]>(() =>
    all.filter((kind) => webhook === undefined || webhook.kinds.includes(kind)),
  );
  const [attempted, setAttempted] = useState(false);
  const saving = useMutation({
    mutationFn: async () => {
      if (webhook === undefined) return (await registerWebhook({ id, address, note, kinds })).secret;
      await changeWebhook(webhook.id, { version: webhook.version, address, note, kinds });
      return null;
    },
    onSuccess: async (secret) => {
      await forgetWebhooks();
      onDone(secret);
    },
    gcTime: 0,
  });
  const addressWrong = !/^https?:\/\/[^\s\\]+$/.test(address);
  return (
    <FormDialog
      title={webhook === undefined ? webhooks.registerTitle : webhooks.changeTitle}
      submit={webhook === undefined ? webhooks.register : webhooks.save}
      busy={saving.isPending}
      failure={saving.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (!addressWrong && kinds.length > 0) saving.mutate();
      }}
    >
      <Labelled
        label={webhooks.address}
        hint={webhooks.addressHint}
        error={attempted && addressWrong ? webhooks.addressWrong : null}
      >
        {(ties) => (
          <Input
            {...ties}
            autoFocus
            type="url"
            autoComplete="off"
            spellCheck={false}
            maxLength={500}
            value={address}
            onChange={({ target }) => setAddress(target.value.trim())}
          />
        )}
      </Labelled>
      <Labelled label={webhooks.note} hint={webhooks.noteHint} optional>
        {(ties) => <Input {...ties} maxLength={80} value={note} onChange={({ target }) => setNote(target.value)} />}
      </Labelled>
      <fieldset>
        <legend>{webhooks.toldOf}</legend>
        <Checkbox.Group<WebhookKind>
          className="webhook-kinds"
          options={all.map((kind) => ({ value: kind, label: webhooks.kinds[kind] }))}
          value={kinds}
          onChange={setKinds}
        />
        {attempted && kinds.length === 0 && <p className="labelled-error">{webhooks.kindsMissing}</p>}
      </fieldset>
    </FormDialog>
  );
}
