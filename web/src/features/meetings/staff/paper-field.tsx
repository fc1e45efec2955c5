import { Labelled } from "../../../workbench/labelled.tsx";
import { useWords } from "../../../workbench/words/words.tsx";

interface PaperFieldProps {
  file: File | null;
  onFile: (file: File) => void;
  error: string | null;
}

/** A document from this machine. */
export function PaperField({ onFile, error }: PaperFieldProps) {
  const { meetings } = useWords();
  return (
    <Labelled label={meetings.paperFile} error={error}>
      {(ties) => (
        <input
          {...ties}
          type="file"
          accept=".pdf,.docx,.xlsx,image/jpeg,image/png,image/webp"
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen !== undefined) onFile(chosen);
          }}
        />
      )}
    </Labelled>
  );
}
