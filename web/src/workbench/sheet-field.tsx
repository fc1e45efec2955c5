import { type DragEvent, useId, useState } from "react";
import { useWords } from "./words/words.tsx";
import "./sheet-field.css";

interface SheetFieldProps {
  file: File | null;
  onFile: (file: File) => void;
}

/** A table from this machine: chosen, or dropped. */
export function SheetField({ file, onFile }: SheetFieldProps) {
  const { administration } = useWords();
  const field = useId();
  const [over, setOver] = useState(false);
  const choose = (chosen: File | undefined) => {
    if (chosen !== undefined) onFile(chosen);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0]);
  };
  return (
    <fieldset
      className={over ? "sheet-drop sheet-drop-over" : "sheet-drop"}
      aria-label={administration.chooseFile}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={field}
        className="visually-hidden"
        type="file"
        accept=".xlsx,.csv"
        onChange={(event) => {
          choose(event.target.files?.[0]);
          // So that the same table, corrected under the same name, can be chosen again.
          event.target.value = "";
        }}
      />
      <label htmlFor={field} className="file-choose">
        {file === null ? administration.chooseFile : administration.otherFile}
      </label>
      {file === null ? <span className="soft">{administration.chooseHint}</span> : <strong>{file.name}</strong>}
    </fieldset>
  );
}
