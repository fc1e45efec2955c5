import { useQuery } from "@tanstack/react-query";
import { Segmented, Skeleton } from "antd";
import { lazy, Suspense, useState } from "react";
import { useLocation, useSearch } from "wouter";
import type { RatesBy } from "../../../../api/staff-contract.ts";
import { ReadFailure } from "../../../../workbench/failure.tsx";
import { useMoments } from "../../../../workbench/moments.ts";
import { StaffPage } from "../../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../../workbench/words/words.tsx";
import { showRates } from "../calls.ts";
import { type FiguresAsked, figuresAddress, figuresAskedOf, groupings } from "./asked.ts";
import { type Measure, measures, sorted } from "./measures.ts";
import { PeriodField } from "./period-field.tsx";
import { RatesTable } from "./rates-table.tsx";
import "./figures-page.css";

const RatesChart = lazy(() => import("./rates-chart.tsx"));

/** How requests of a period were handled, by unit, area or category: a chart, and beside it the table it is drawn from. */
export default function FiguresPage() {
  const { figures } = useWords();
  const { locale } = useLocale();
  const { today } = useMoments();
  const [, go] = useLocation();
  const asked = figuresAskedOf(useSearch(), today);
  const change = (part: Partial<FiguresAsked>) => go(figuresAddress({ ...asked, ...part }), { replace: true });
  const [ascending, setAscending] = useState(false);
  const { from, to, by, measure } = asked;
  const rates = useQuery({
    queryKey: ["rates", locale, from, to, by],
    queryFn: () => showRates({ from, to, by }),
    staleTime: 60_000,
  });
  const rows = sorted(rates.data?.rows ?? [], measure, ascending);
  return (
    <StaffPage title={figures.title}>
      <div className="filters">
        <PeriodField from={from} to={to} onChange={change} />
        <div className="filters-row">
          <Segmented<RatesBy>
            aria-label={figures.by}
            name="by"
            options={groupings.map((value) => ({ value, label: figures.bys[value] }))}
            value={by}
            onChange={(chosen) => change({ by: chosen })}
          />
          <Segmented<Measure>
            aria-label={figures.measure}
            name="measure"
            options={measures.map((value) => ({ value, label: figures.measures[value] }))}
            value={measure}
            onChange={(chosen) => {
              setAscending(false);
              change({ measure: chosen });
            }}
          />
        </div>
        <p className="soft">{figures.explains[measure]}</p>
      </div>
      {rates.isError && <ReadFailure error={rates.error} onRetry={() => void rates.refetch()} />}
      {rates.isPending && <Skeleton active={false} paragraph={{ rows: 10 }} />}
      {rates.isSuccess && rows.length === 0 && <p className="empty">{figures.empty}</p>}
      {rows.length > 0 && (
        <div className="figures">
          <Suspense fallback={<Skeleton active={false} paragraph={{ rows: 8 }} />}>
            <RatesChart rows={rows} asked={asked} />
          </Suspense>
          <div className="stack">
            <RatesTable
              rows={rows}
              asked={asked}
              ascending={ascending}
              onSort={(chosen) => {
                setAscending(chosen === measure ? !ascending : false);
                change({ measure: chosen });
              }}
            />
            <p className="soft small">{figures.note}</p>
          </div>
        </div>
      )}
    </StaffPage>
  );
}
