import { Button, Modal } from "antd";
import { useState } from "react";
import { useWords } from "../../../../workbench/words/words.tsx";

export interface FirstPassword {
  userName: string;
  initialPassword: string;
}

/** Shown once; only its owner keeps it. Closes by its button alone, so that a press beside it loses nothing. */
export function FirstPasswordDialog({ given, onClose }: { given: FirstPassword; onClose: () => void }) {
  const { administration } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(given.initialPassword).then(
      () => setCopied(true),
      () => {},
    );
  };
  return (
    <Modal
      open
      title={administration.firstPasswordTitle}
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
        <p>{administration.firstPasswordText({ userName: given.userName })}</p>
        <p>
          <code className="secret">{given.initialPassword}</code>
        </p>
      </div>
    </Modal>
  );
}
