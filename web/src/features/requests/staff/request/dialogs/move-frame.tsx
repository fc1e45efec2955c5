import type { ReactNode } from "react";
import { FormDialog } from "../../../../../workbench/form-dialog.tsx";
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

/** The dialog of a step, which also tells what changed while somebody wrote in it. */
export function MoveFrame({ changes, children, ...dialog }: MoveFrameProps) {
  return (
    <FormDialog {...dialog}>
      {changes !== null && <ChangedNote changes={changes} />}
      {children}
    </FormDialog>
  );
}
