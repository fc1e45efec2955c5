import { type ReactNode, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { useFocusMove } from "../../../ui/use-focus-move.ts";

interface OpenedFormProps {
  /** The button that opens the form. */
  begin: string;
  buttonId: string;
  /** What takes the focus once the form is open. */
  fieldId: string;
  children: (close: () => void) => ReactNode;
}

/** A form that few need: a button until somebody does. */
export function OpenedForm({ begin, buttonId, fieldId, children }: OpenedFormProps) {
  const [open, setOpen] = useState(false);
  const moveFocus = useFocusMove();
  if (!open) {
    return (
      <Button
        id={buttonId}
        onClick={() => {
          setOpen(true);
          moveFocus(fieldId);
        }}
      >
        {begin}
      </Button>
    );
  }
  return children(() => {
    setOpen(false);
    moveFocus(buttonId);
  });
}
