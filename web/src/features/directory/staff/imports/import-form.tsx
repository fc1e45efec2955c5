import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Progress } from "antd";
import { type DragEvent, useId, useState } from "react";
import type { SheetKind } from "../../../../api/staff-contract.ts";
import { WriteFailure } from "../../../../workbench/failure.tsx";
import { queries } from "../../../../workbench/queries.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { ProblemList } from "./problem-list.tsx";
import { importSheet, problemsIn } from "./send-sheet.ts";

/** One table: chosen or dropped, sent, checked whole; then imported, or told what is to be corrected. */
export function ImportForm({ kind }: { kind: SheetKind }) {
  const { administration } = useWords();
  const field = useId();
  const [file, setFile] = useState<File | null>(null);
  const [percent, setPercent] = useState(0);
  const [over, setOver] = useState(false);
  const [attempted, setAttempted] = useState(false);
  const importing = useMutation({
    mutationFn: (sheet: File) => importSheet(kind, sheet, setPercent),
    onMutate: () => setPercent(0),
    // What was read before may be another register now.
    onSuccess: () => queries.invalidateQueries(),
  });
  const choose = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    importing.reset();
    setFile(chosen);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files[0]);
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
      <fieldset
        className={over ? "import-drop import-drop-over" : "import-drop"}
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
