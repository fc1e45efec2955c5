import { Button, Modal } from "antd";
import { type ReactNode, useId } from "react";
import { WriteFailure } from "../../../../../workbench/failure.tsx";
import { useWords } from "../../../../../workbench/words/words.tsx";
import type { Changes } from "../changes.ts";
import { ChangedNote } from "./changed-note.tsx";
import "./move-frame.css";

interface MoveFrameProps {
  title: string;
  lead: string;
  submit: string;
  danger?: boolean;
  busy: boolean;
  failure: unknown;
  changes: Changes | null;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** The dialog of a step: what it will do, its fields, its button. Ctrl+Enter sends. */
export function MoveFrame(props: MoveFrameProps) {
  const { frame } = useWords();
  const form = useId();
  return (
    <Modal
      open
      title={props.title}
      onCancel={props.onClose}
      closable={{ "aria-label": frame.close }}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={props.onClose}>{frame.cancel}</Button>
          <Button type="primary" danger={props.danger ?? false} htmlType="submit" form={form} loading={props.busy}>
            {props.submit}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="move-form stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!props.busy) props.onSubmit();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
        }}
      >
        <p>{props.lead}</p>
        {props.changes !== null && <ChangedNote changes={props.changes} />}
        {props.children}
        <WriteFailure error={props.failure} />
      </form>
    </Modal>
  );
}
