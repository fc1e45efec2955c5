import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Skeleton } from "antd";
import { useState } from "react";
import type { CategoryLimits, Limit } from "../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { useIsAdministrator } from "../../../workbench/me.ts";
import { useMoments } from "../../../workbench/moments.ts";
import { queries } from "../../../workbench/queries.ts";
import { SearchField } from "../../../workbench/search-field.tsx";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { listLimits } from "./calls.ts";
import { ChangeLimitsDialog } from "./change-limits-dialog.tsx";
import { TimeRulesPart } from "./time-rules.tsx";

/** How fast each category is to be contacted and resolved, and by which rule. */
export default function LimitsPage() {
  const { administration } = useWords();
  const { locale } = useLocale();
  const [typed, setTyped] = useState("");
  const [changing, setChanging] = useState<CategoryLimits | null>(null);
  const [said, setSaid] = useState(false);
  const limits = useQuery({ queryKey: ["limits", locale], queryFn: listLimits });
  const text = typed.trim().toLowerCase();
  const rows = (limits.data?.limits ?? []).filter(({ categoryName, groupName }) =>
    `${categoryName} ${groupName}`.toLowerCase().includes(text),
  );
  return (
    <StaffPage title={administration.limitsTitle}>
      <div className="stack">
        <TimeRulesPart />
        <p>{administration.limitsLead}</p>
        <search>
          <SearchField label={administration.limitsSearch} value={typed} onChange={setTyped} />
        </search>
        {said && <Alert type="success" showIcon role="status" title={administration.changed} />}
        {limits.isPending && <Skeleton active={false} paragraph={{ rows: 10 }} />}
        {limits.isError && <ReadFailure error={limits.error} onRetry={() => void limits.refetch()} />}
        {limits.isSuccess && rows.length === 0 && <p className="empty">{administration.limitsEmpty}</p>}
        {rows.length > 0 && <LimitsTable rows={rows} onChange={setChanging} />}
      </div>
      {changing !== null && (
        <ChangeLimitsDialog
          limits={changing}
          onClose={() => setChanging(null)}
          onChanged={() => {
            setChanging(null);
            setSaid(true);
            void queries.invalidateQueries({ queryKey: ["limits"] });
          }}
        />
      )}
    </StaffPage>
  );
}

interface LimitsTableProps {
  rows: readonly CategoryLimits[];
  onChange: (limits: CategoryLimits) => void;
}

function LimitsTable({ rows, onChange }: LimitsTableProps) {
  const { administration, matters } = useWords();
  const { dayOf } = useMoments();
  const isAdministrator = useIsAdministrator();
  const inWords = ({ amount, unit }: Limit) => matters.limitUnits[unit]({ count: amount });
  const columns: Column<CategoryLimits>[] = [
    {
      key: "category",
      title: administration.category,
      cell: ({ categoryName, groupName }) => (
        <>
          {categoryName} <span className="soft small">{groupName}</span>
        </>
      ),
    },
    { key: "urgency", short: true, title: administration.urgency, cell: ({ urgency }) => matters.urgencies[urgency] },
    {
      key: "first",
      short: true,
      title: administration.firstContact,
      cell: ({ firstContact }) => inWords(firstContact),
    },
    {
      key: "resolution",
      short: true,
      title: administration.resolution,
      cell: ({ resolution }) => inWords(resolution),
    },
    { key: "source", title: administration.source, cell: ({ source }) => <span className="small">{source}</span> },
    {
      key: "since",
      short: true,
      title: administration.effectiveFrom,
      cell: ({ effectiveFrom }) => dayOf(effectiveFrom),
    },
  ];
  if (isAdministrator) {
    columns.push({
      key: "change",
      action: true,
      title: administration.change,
      cell: (limits) => (
        <Button type="link" onClick={() => onChange(limits)}>
          {administration.change}
        </Button>
      ),
    });
  }
  return (
    <DataTable
      label={administration.limitsTitle}
      columns={columns}
      rows={rows}
      keyOf={({ categoryId }) => categoryId}
    />
  );
}
