import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useLocation } from "wouter";
import type { Webhook } from "../../../api/staff-contract.ts";
import { useAnnounce } from "../../../ui/live-region.tsx";
import { WriteFailure } from "../../../workbench/failure.tsx";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { pauseWebhook, removeWebhook, resumeWebhook, rotateSecret, sendTest } from "./calls.ts";
import { forgetWebhooks } from "./query-keys.ts";
import { ReplayDialog } from "./replay-dialog.tsx";
import { SecretDialog } from "./secret-dialog.tsx";
import { WebhookForm } from "./webhook-form.tsx";

/** What an administrator does with one web hook. */
export function WebhookActions({ webhook }: { webhook: Webhook }) {
  const { webhooks } = useWords();
  const announce = useAnnounce();
  const [asking, setAsking] = useState<"change" | "rotate" | "remove" | "replay" | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const close = () => setAsking(null);
  const testing = useMutation({
    mutationFn: () => sendTest(webhook.id),
    onSuccess: () => {
      announce(webhooks.testSent);
      return forgetWebhooks();
    },
  });
  const switching = useMutation({
    mutationFn: () => (webhook.state === "on" ? pauseWebhook(webhook.id) : resumeWebhook(webhook.id)),
    onSuccess: forgetWebhooks,
  });
  return (
    <>
      <div className="row">
        <Button type="primary" loading={testing.isPending} onClick={() => testing.mutate()}>
          {webhooks.sendTest}
        </Button>
        <Button loading={switching.isPending} onClick={() => switching.mutate()}>
          {webhook.state === "on" ? webhooks.pause : webhooks.resume}
        </Button>
        <Button onClick={() => setAsking("change")}>{webhooks.change}</Button>
        <Button onClick={() => setAsking("replay")}>{webhooks.replay}</Button>
        <Button onClick={() => setAsking("rotate")}>{webhooks.rotate}</Button>
        <Button danger onClick={() => setAsking("remove")}>
          {webhooks.remove}
        </Button>
      </div>
      <WriteFailure error={testing.error ?? switching.error} />
      {asking === "change" && <WebhookForm webhook={webhook} onClose={close} onDone={close} />}
      {asking === "replay" && <ReplayDialog webhookId={webhook.id} onClose={close} />}
      {asking === "rotate" && (
        <RotateDialog
          webhook={webhook}
          onClose={close}
          onGiven={(given) => {
            close();
            setSecret(given);
          }}
        />
      )}
      {asking === "remove" && <RemoveDialog webhook={webhook} onClose={close} />}
      {secret !== null && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </>
  );
}

interface DialogProps {
  webhook: Webhook;
  onClose: () => void;
}

function RotateDialog({ webhook, onClose, onGiven }: DialogProps & { onGiven: (secret: string) => void }) {
  const { webhooks } = useWords();
  const rotating = useMutation({
    mutationFn: () => rotateSecret(webhook.id, webhook.version),
    onSuccess: async ({ secret }) => {
      await forgetWebhooks();
      onGiven(secret);
    },
    gcTime: 0,
  });
  return (
    <FormDialog
      title={webhooks.rotate}
      lead={webhooks.rotateText}
      submit={webhooks.rotate}
      busy={rotating.isPending}
      failure={rotating.error}
      onClose={onClose}
      onSubmit={() => rotating.mutate()}
    />
  );
}

function RemoveDialog({ webhook, onClose }: DialogProps) {
  const { webhooks } = useWords();
  const [, go] = useLocation();
  const removing = useMutation({
    mutationFn: () => removeWebhook(webhook.id),
    onSuccess: () => {
      go("/webhooks");
      return forgetWebhooks();
    },
  });
  return (
    <FormDialog
      title={webhooks.remove}
      lead={webhooks.removeText}
      submit={webhooks.remove}
      danger
      busy={removing.isPending}
      failure={removing.error}
      onClose={onClose}
      onSubmit={() => removing.mutate()}
    />
  );
}
