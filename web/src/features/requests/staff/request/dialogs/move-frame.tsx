import type { ReactNode } from "react";
import { FormDialog } from "../../../../../workbench/form-dialog.tsx";
import type { Changes } from "../changes.ts";
import { ChangedNote } from "./changed-note.tsx";
import "./move-frame.css";

interface MoveFrameProps {
  words: { title: string; lead: string; submit: string };
  /** As useMoveForm gives it. */
  form: { busy: boolean; failure: unknown; changes: Changes | null };
  danger?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** The dialog of a step, which also tells what changed while somebody wrote in it. */
export function MoveFrame({ words, form, children, ...dialog }: MoveFrameProps) {
  const { title, lead, submit } = words;
  const { busy, failure, changes } = form;
  return (
    <FormDialog title={title} lead={lead} submit={submit} busy={busy} failure={failure} {...dialog}>
      {changes !== null && <ChangedNote changes={changes} />}
      {children}
    </FormDialog>
  );
}
