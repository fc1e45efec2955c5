import { useRecountWords } from "./recount-words.ts";

/** A list that lies on this device. */
export function ListFile({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
  const recounting = useRecountWords();
  return (
    <div>
      <input
        id="list-file"
        className="visually-hidden"
        type="file"
        accept=".jsonl,application/jsonl"
        disabled={busy}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          // So that the same file can be counted again.
          event.target.value = "";
        }}
      />
      <label htmlFor="list-file" className="button button-plain">
        {recounting.chooseFile}
      </label>
    </div>
  );
}
