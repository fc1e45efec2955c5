import { useEffect, useRef, useState } from "react";
import { Button, type ButtonKind } from "./button.tsx";
import { Notice } from "./notice.tsx";

interface ConfirmStepProps {
  /** The button that begins: 删除草稿. */
  begin: string;
  beginKind?: ButtonKind;
  /** What will happen, as a question. */
  question: string;
  confirm: string;
  cancel: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
}

/** A second look before what cannot be undone, in the page itself; no window over it. */
export function ConfirmStep(props: ConfirmStepProps) {
  const [asking, setAsking] = useState(false);
  const beginButton = useRef<HTMLButtonElement>(null);
  const confirmButton = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);

  useEffect(() => {
    if (asking) confirmButton.current?.focus();
    else if (asked.current) beginButton.current?.focus();
    asked.current = asking;
  }, [asking]);

  if (!asking) {
    return (
      <Button ref={beginButton} kind={props.beginKind ?? "plain"} onClick={() => setAsking(true)}>
        {props.begin}
      </Button>
    );
  }
  return (
    <Notice kind={props.danger ? "danger" : "warn"} title={props.question} urgent>
      <div className="actions">
        <Button
          ref={confirmButton}
          kind={props.danger ? "danger" : "primary"}
          busy={props.busy ?? false}
          onClick={props.onConfirm}
        >
          {props.confirm}
        </Button>
        <Button onClick={() => setAsking(false)}>{props.cancel}</Button>
      </div>
    </Notice>
  );
}
