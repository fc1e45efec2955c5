import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { BatchLine } from "../../../api/staff-contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { ReadFailure, WriteFailure } from "../../../workbench/failure.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { queries } from "../../../workbench/queries.ts";
import { SheetField } from "../../../workbench/sheet-field.tsx";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { batchesKey, listBatches, startBatch, templateAddress } from "./calls.ts";

/** 批量登记: a sheet of requests, such as another hotline hands over; and the sheets sent before. */
export default function BatchesPage() {
  const { batches, administration, frame } = useWords();
  const own = useQuery({ queryKey: batchesKey, queryFn: listBatches });
  return (
    <StaffPage title={batches.title} over={<Link href="/file">{frame.fileForResident}</Link>}>
      <div className="stack-wide">
        <p>{batches.lead}</p>
        <section className="stack">
          <h2>{administration.template}</h2>
          <p className="row">
            <a href={templateAddress("xlsx")} download>
              {administration.downloadXlsx}
            </a>
            <a href={templateAddress("csv")} download>
              {administration.downloadCsv}
            </a>
          </p>
        </section>
        <SendForm />
        <section className="stack">
          <h2>{batches.mine}</h2>
          {own.isPending && <Skeleton active={false} paragraph={{ rows: 3 }} title={false} />}
          {own.isError && <ReadFailure error={own.error} onRetry={() => void own.refetch()} />}
          {own.data?.batches.length === 0 && <p className="soft">{batches.empty}</p>}
          {own.data !== undefined && own.data.batches.length > 0 && <Sent rows={own.data.batches} />}
        </section>
      </div>
    </StaffPage>
  );
}

function SendForm() {
  const { batches, administration } = useWords();
  const [, go] = useLocation();
  const [file, setFile] = useState<File | null>(null);
  const [attempted, setAttempted] = useState(false);
  // Pressed again after a lost network it is the same sheet.
  const [id, setId] = useState(() => uuidv7());
  const sending = useMutation({
    mutationFn: (sheet: File) => startBatch(id, sheet),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: batchesKey });
      go(`/batches/${id}`);
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setAttempted(true);
        if (file !== null && !sending.isPending) sending.mutate(file);
      }}
    >
      <SheetField
        file={file}
        onFile={(chosen) => {
          sending.reset();
          setId(uuidv7());
          setFile(chosen);
        }}
      />
      {attempted && file === null && <p className="labelled-error">{administration.fileMissing}</p>}
      <Button type="primary" htmlType="submit" loading={sending.isPending}>
        {batches.send}
      </Button>
      <WriteFailure error={sending.error} />
    </form>
  );
}

function Sent({ rows }: { rows: readonly BatchLine[] }) {
  const { batches } = useWords();
  const { short } = useMoments();
  const columns: Column<BatchLine>[] = [
    {
      key: "file",
      title: batches.file,
      cell: ({ id, fileName }) => <Link href={`/batches/${id}`}>{fileName}</Link>,
    },
    { key: "sent", title: batches.sentAt, short: true, cell: ({ startedAt }) => short(startedAt) },
    { key: "rows", title: batches.rows, numeric: true, cell: ({ total }) => total },
    { key: "state", title: batches.state, cell: ({ state }) => batches.states[state] },
  ];
  return <DataTable label={batches.mine} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
