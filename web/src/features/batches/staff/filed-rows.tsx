import { Link } from "wouter";
import type { FiledBatchRow } from "../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { Pages, usePages } from "../../../workbench/pages.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { batchesKey, listBatchRows } from "./calls.ts";

/** Which row became which request. */
export function FiledRows({ batchId }: { batchId: string }) {
  const { batches } = useWords();
  const pages = usePages([...batchesKey, batchId, "rows"], (after) => listBatchRows(batchId, after));
  const columns: Column<FiledBatchRow>[] = [
    { key: "row", title: batches.row, short: true, cell: ({ rowNumber }) => rowNumber },
    {
      key: "number",
      title: batches.number,
      cell: ({ requestId, number }) => <Link href={`/requests/${requestId}`}>{number}</Link>,
    },
    { key: "how", title: batches.how, cell: ({ repeated }) => (repeated ? batches.before : batches.now) },
  ];
  return (
    <section className="stack">
      <h2>{batches.filedTitle}</h2>
      <Pages pages={pages} empty={null}>
        {(rows) => (
          <DataTable
            label={batches.filedTitle}
            columns={columns}
            rows={rows}
            keyOf={({ rowNumber }) => String(rowNumber)}
          />
        )}
      </Pages>
    </section>
  );
}
