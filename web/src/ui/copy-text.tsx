import { useRef, useState } from "react";
import { Button } from "./button.tsx";
import { TextField } from "./text-field.tsx";

interface CopyTextProps {
  id: string;
  text: string;
  copy: string;
  copied: string;
  /** Labels the text itself where the browser will not copy for us. */
  byHand: string;
}

/** Copies a text at a press; where the browser forbids it, shows the text marked, to be copied by hand. */
export function CopyText({ id, text, copy, copied, byHand }: CopyTextProps) {
  const [state, setState] = useState<"idle" | "copied" | "by-hand">("idle");
  const field = useRef<HTMLInputElement>(null);
  const press = () => {
    const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
    copying.then(
      () => setState("copied"),
      () => {
        setState("by-hand");
        setTimeout(() => field.current?.select());
      },
    );
  };
  return (
    <div className="stack">
      <Button onClick={press}>{copy}</Button>
      <p role="status" className="soft">
        {state === "copied" && copied}
      </p>
      {state === "by-hand" && <TextField id={id} ref={field} label={byHand} value={text} onChange={() => {}} />}
    </div>
  );
}
