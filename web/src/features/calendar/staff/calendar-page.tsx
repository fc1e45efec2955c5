import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Skeleton } from "antd";
import { useState } from "react";
import type { CalendarYear } from "../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { useIsAdministrator } from "../../../workbench/me.ts";
import { queries } from "../../../workbench/queries.ts";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { listYears } from "./calls.ts";
import { LoadYearDialog } from "./load-year-dialog.tsx";
import { YearDays } from "./year-days.tsx";

/** Which years' holidays are known, and the administrator's way to load another. */
export default function CalendarPage() {
  const { administration } = useWords();
  const { locale } = useLocale();
  const isAdministrator = useIsAdministrator();
  const years = useQuery({ queryKey: ["calendar", locale], queryFn: listYears });
  const [shown, setShown] = useState<number | null>(null);
  const [loading, setLoading] = useState<number | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const columns: Column<CalendarYear>[] = [
    { key: "year", title: administration.year, width: "12%", cell: ({ year }) => year },
    {
      key: "state",
      title: administration.state,
      cell: ({ confirmed }) => (confirmed ? administration.confirmed : administration.provisional),
    },
    { key: "source", title: administration.source, cell: ({ source }) => source },
    {
      key: "actions",
      action: true,
      title: administration.look,
      cell: ({ year, confirmed }) => (
        <div className="row">
          <Button type="link" onClick={() => setShown(year)}>
            {administration.look}
          </Button>
          {isAdministrator && !confirmed && (
            <Button onClick={() => setLoading(year)}>{administration.loadSubmit}</Button>
          )}
        </div>
      ),
    },
  ];
  return (
    <StaffPage title={administration.calendarTitle}>
      <div className="stack">
        <p>{administration.calendarLead}</p>
        {years.data?.warning && <Alert type="warning" showIcon title={years.data.warning} />}
        {said !== null && <Alert type="success" showIcon role="status" title={said} />}
        {years.isPending && <Skeleton active={false} />}
        {years.isError && <ReadFailure error={years.error} onRetry={() => void years.refetch()} />}
        {years.data !== undefined && (
          <DataTable
            label={administration.calendarTitle}
            columns={columns}
            rows={years.data.years}
            keyOf={({ year }) => String(year)}
          />
        )}
        {shown !== null && <YearDays year={shown} />}
      </div>
      {loading !== null && (
        <LoadYearDialog
          year={loading}
          onClose={() => setLoading(null)}
          onLoaded={(count) => {
            setLoading(null);
            setSaid(count === null ? administration.loadedPlain : administration.loaded({ count }));
            void queries.invalidateQueries({ queryKey: ["calendar"] });
          }}
        />
      )}
    </StaffPage>
  );
}
