import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Progress } from "antd";
import { useState } from "react";
import type { SheetKind } from "../../../../api/staff-contract.ts";
import { WriteFailure } from "../../../../workbench/failure.tsx";
import { queries } from "../../../../workbench/queries.ts";
import { SheetField } from "../../../../workbench/sheet-field.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { ProblemList } from "./problem-list.tsx";
import { importSheet, problemsIn } from "./send-sheet.ts";

/** One table: chosen or dropped, sent, checked whole; then imported, or told what is to be corrected. */
export function ImportForm({ kind }: { kind: SheetKind }) {
  const { administration } = useWords();
  const [file, setFile] = useState<File | null>(null);
  const [percent, setPercent] = useState(0);
  const [attempted, setAttempted] = useState(false);
  const importing = useMutation({
    mutationFn: (sheet: File) => importSheet(kind, sheet, setPercent),
    onMutate: () => setPercent(0),
    // What was read before may be another register now.
    onSuccess: () => queries.invalidateQueries(),
  });
  const choose = (chosen: File) => {
    importing.reset();
    setFile(chosen);
  };
  const problems = problemsIn(importing.error);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setAttempted(true);
        if (file !== null && !importing.isPending) importing.mutate(file);
      }}
    >
      <SheetField file={file} onFile={choose} />
      {attempted && file === null && <p className="labelled-error">{administration.fileMissing}</p>}
      <Button type="primary" htmlType="submit" loading={importing.isPending}>
        {administration.importSubmit}
      </Button>
      {importing.isPending && <Sending percent={percent} />}
      {importing.isSuccess && (
        <Alert type="success" showIcon role="status" title={administration.imported(importing.data)} />
      )}
      {problems !== null && file !== null && <ProblemList kind={kind} file={file} problems={problems} />}
      {problems === null && <WriteFailure error={importing.error} />}
    </form>
  );
}

function Sending({ percent }: { percent: number }) {
  const { administration } = useWords();
  const words = percent < 100 ? administration.importing({ percent }) : administration.checking;
  return (
    <div role="status">
      <Progress percent={percent} showInfo={false} aria-label={words} />
      <p>{words}</p>
    </div>
  );
}
