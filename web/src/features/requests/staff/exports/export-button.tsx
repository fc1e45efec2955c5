import { Button } from "antd";
import { useState } from "react";
import { useWords } from "../../../../workbench/words/words.tsx";
import type { Asked } from "../list/asked.ts";
import { ExportsDialog } from "./exports-dialog.tsx";

/** Beside a list: the way to have it as a file. */
export function ExportButton({ asked }: { asked: Asked }) {
  const { exports } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="text" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {exports.button}
      </Button>
      {open && <ExportsDialog asked={asked} onClose={() => setOpen(false)} />}
    </>
  );
}
