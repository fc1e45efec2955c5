import { useMutation } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import type { SheetKind } from "../../../../api/staff-contract.ts";
import { WriteFailure } from "../../../../workbench/failure.tsx";
import { saveFile } from "../../../../workbench/save-file.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { markedSheet, type SheetProblems } from "./send-sheet.ts";

interface ProblemListProps {
  kind: SheetKind;
  file: File;
  problems: SheetProblems;
}

/** What is to be corrected, as sentences, and the same table with each place marked. */
export function ProblemList({ kind, file, problems: { count, sentences } }: ProblemListProps) {
  const { administration } = useWords();
  const marking = useMutation({
    mutationFn: () => markedSheet(kind, file),
    onSuccess: (marked) => saveFile(marked, file.name),
  });
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={administration.problemsTitle({ count })}
      description={
        <div className="stack">
          <ul className="bulleted">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {count > sentences.length && <p>{administration.problemsMore({ count: sentences.length })}</p>}
          <Button className="button-wrapping" loading={marking.isPending} onClick={() => marking.mutate()}>
            {administration.downloadMarked}
          </Button>
          <WriteFailure error={marking.error} />
        </div>
      }
    />
  );
}
