import { Button, Modal } from "antd";
import { useState } from "react";
import { useWords } from "../../../workbench/words/words.tsx";

/** Shown once: the receiver keeps it. Closes by its button alone, so that a press beside it loses nothing. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { administration, webhooks } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(secret).then(
      () => setCopied(true),
      () => {},
    );
  };
  return (
    <Modal
      open
      title={webhooks.secretTitle}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <>
          <Button onClick={copy}>{copied ? administration.copied : administration.copy}</Button>
          <Button type="primary" onClick={onClose}>
            {administration.done}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{webhooks.secretText}</p>
        <p>
          <code className="secret webhook-address">{secret}</code>
        </p>
      </div>
    </Modal>
  );
}
