import { Button, Modal } from "antd";
import { type ReactNode, useId } from "react";
import { WriteFailure } from "./failure.tsx";
import { useWords } from "./words/words.tsx";
import "./form-dialog.css";

interface FormDialogProps {
  title: string;
  lead?: string | undefined;
  submit: string;
  danger?: boolean;
  busy: boolean;
  failure: unknown;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** A dialog with a form: what it will do, its fields, its button. Ctrl+Enter sends; only its buttons close it. */
export function FormDialog(props: FormDialogProps) {
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
        className="form-dialog stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!props.busy) props.onSubmit();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
        }}
      >
        {props.lead !== undefined && <p>{props.lead}</p>}
        {props.children}
        <WriteFailure error={props.failure} />
      </form>
    </Modal>
  );
}
