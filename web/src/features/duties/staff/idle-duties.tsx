import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useState } from "react";
import type { IdleDuty } from "../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { listIdleDuties } from "./calls.ts";
import { forgetDuties } from "./duty-table.tsx";
import { EndDialog } from "./end-dialog.tsx";

/** Duties that can never route anything, each with the reason. */
export function IdleDuties() {
  const { duties } = useWords();
  const { locale } = useLocale();
  const [ending, setEnding] = useState<IdleDuty | null>(null);
  const idle = useQuery({ queryKey: ["duties", "idle", locale], queryFn: listIdleDuties });
  const rows = idle.data?.duties ?? [];
  const columns: Column<IdleDuty>[] = [
    { key: "category", title: duties.category, cell: ({ categoryName }) => categoryName ?? duties.anyCategory },
    { key: "area", title: duties.area, cell: ({ areaName }) => areaName },
    { key: "post", title: duties.post, cell: ({ post }) => post.name },
    { key: "reason", title: duties.reason, cell: ({ reason }) => reason },
    {
      key: "end",
      action: true,
      title: duties.end,
      cell: (duty) => (
        <Button type="link" onClick={() => setEnding(duty)}>
          {duties.end}
        </Button>
      ),
    },
  ];
  return (
    <div className="stack">
      <p className="duties-lead">{duties.idleLead}</p>
      {idle.isPending && <Skeleton active={false} />}
      {idle.isError && <ReadFailure error={idle.error} onRetry={() => void idle.refetch()} />}
      {idle.isSuccess && rows.length === 0 && <p className="empty">{duties.idleEmpty}</p>}
      {rows.length > 0 && <DataTable label={duties.tabs.idle} columns={columns} rows={rows} keyOf={({ id }) => id} />}
      {ending !== null && (
        <EndDialog
          duty={ending}
          onClose={() => setEnding(null)}
          onEnded={() => {
            setEnding(null);
            forgetDuties();
          }}
        />
      )}
    </div>
  );
}
