import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Skeleton } from "antd";
import { useState } from "react";
import type { WhistleLimits } from "../../api/staff-contract.ts";
import { type Column, DataTable } from "../../workbench/data-table.tsx";
import { ReadFailure } from "../../workbench/failure.tsx";
import { useIsAdministrator } from "../../workbench/me.ts";
import { useMoments } from "../../workbench/moments.ts";
import { queries } from "../../workbench/queries.ts";
import { StaffPage } from "../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../workbench/words/words.tsx";
import { listLimits } from "./calls.ts";
import { LimitsDialog } from "./dialogs/limits-dialog.tsx";

/** By when a called unit reports in, how fast what is late goes up, and by which rule. */
export default function WhistleLimitsPage() {
  const { whistles, matters } = useWords();
  const { locale } = useLocale();
  const { dayOf } = useMoments();
  const isAdministrator = useIsAdministrator();
  const [changing, setChanging] = useState<WhistleLimits | null>(null);
  const [said, setSaid] = useState(false);
  const limits = useQuery({ queryKey: ["whistle-limits", locale], queryFn: listLimits });
  const inWords = ({ amount, unit }: WhistleLimits["report"]) => matters.limitUnits[unit]({ count: amount });
  const columns: Column<WhistleLimits>[] = [
    { key: "kind", title: whistles.kind, cell: ({ kind }) => whistles.kinds[kind] },
    { key: "report", short: true, title: whistles.report, cell: ({ report }) => inWords(report) },
    { key: "step", short: true, title: whistles.climbStep, cell: ({ step }) => inWords(step) },
    { key: "source", title: whistles.source, cell: ({ source }) => <span className="small">{source}</span> },
    { key: "since", short: true, title: whistles.since, cell: ({ effectiveFrom }) => dayOf(effectiveFrom) },
  ];
  if (isAdministrator) {
    columns.push({
      key: "change",
      action: true,
      title: whistles.change,
      cell: (row) => (
        <Button type="link" onClick={() => setChanging(row)}>
          {whistles.change}
        </Button>
      ),
    });
  }
  return (
    <StaffPage title={whistles.limits}>
      <div className="stack">
        <p>{whistles.limitsLead}</p>
        {said && <Alert type="success" showIcon role="status" title={whistles.changed} />}
        {limits.isPending && <Skeleton active={false} paragraph={{ rows: 4 }} />}
        {limits.isError && <ReadFailure error={limits.error} onRetry={() => void limits.refetch()} />}
        {limits.data !== undefined && (
          <DataTable label={whistles.limits} columns={columns} rows={limits.data.limits} keyOf={({ kind }) => kind} />
        )}
      </div>
      {changing !== null && (
        <LimitsDialog
          limits={changing}
          onClose={() => setChanging(null)}
          onChanged={() => {
            setChanging(null);
            setSaid(true);
            void queries.invalidateQueries({ queryKey: ["whistle-limits"] });
          }}
        />
      )}
    </StaffPage>
  );
}
