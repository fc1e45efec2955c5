import { useQuery } from "@tanstack/react-query";
import { Segmented, Select, Skeleton } from "antd";
import { Suspense, useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import type { RatesRow, ShownRates } from "../../../api/staff-contract.ts";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import {
  type FiguresAsked,
  figuresAddress,
  figuresAskedOf,
  type Grouping,
  groupings,
  type Of,
  sheetAddress,
  withoutGaps,
} from "./asked.ts";
import { Bars } from "./bars.tsx";
import { showRates } from "./calls.ts";
import { Conditions } from "./conditions.tsx";
import { isShare, kindsOf, type Measure, sorted } from "./measures.ts";
import { PeriodField } from "./period-field.tsx";
import { RatesTable } from "./rates-table.tsx";
import { DefinitionOf, Tiles } from "./tiles.tsx";
import { Trend } from "./trend.tsx";
import "./figures-page.css";

/** The rates of an area or a unit: the whole, then row by row as a chart with its table, then through the period. */
export default function FiguresPage() {
  const { figures: words } = useWords();
  const { locale } = useLocale();
  const { today, dayOf } = useMoments();
  const [, go] = useLocation();
  const asked = figuresAskedOf(useSearch(), today);
  const change = (part: Partial<FiguresAsked>) => go(figuresAddress({ ...asked, ...part }), { replace: true });
  const { by, measure: _measure, kind: _kind, ...of } = asked;
  const rates = useQuery({
    queryKey: ["rates", locale, of, by],
    queryFn: () => showRates({ ...withoutGaps(of), by }),
    staleTime: 60_000,
  });
  const unitName = rates.data?.rows.find(({ key }) => key === of.unitId)?.name;
  return (
    <StaffPage
      title={words.title}
      beside={
        <p className="row">
          <a href={sheetAddress(asked)} download>
            {words.download}
          </a>
          <Link href="/figures/settings">{words.howCounted}</Link>
        </p>
      }
    >
      <div className="filters">
        <PeriodField from={of.from} to={of.to} onChange={change} />
        <Conditions of={of} unitName={unitName} onChange={change} />
      </div>
      {of.knownOn !== undefined && <p className="soft">{words.asKnown({ day: dayOf(of.knownOn) })}</p>}
      {rates.isError && <ReadFailure error={rates.error} onRetry={() => void rates.refetch()} />}
      {rates.isPending && <Skeleton active={false} paragraph={{ rows: 10 }} />}
      {rates.isSuccess && rates.data.rows.length === 0 && <p className="empty">{words.empty}</p>}
      {rates.isSuccess && rates.data.rows.length > 0 && (
        <Shown data={rates.data} asked={asked} of={of} onChange={change} />
      )}
    </StaffPage>
  );
}

interface ShownProps {
  data: ShownRates;
  asked: FiguresAsked;
  of: Of;
  onChange: (change: Partial<FiguresAsked>) => void;
}

function Shown({ data, asked, of, onChange }: ShownProps) {
  const { figures: words } = useWords();
  const [ascending, setAscending] = useState(false);
  const { total, fewestForRank: fewest } = data;
  const { measure, by } = asked;
  const kinds = by === "unit" ? kindsOf(data.rows) : [];
  const kind = kinds.find((one) => one === asked.kind) ?? kinds[0];
  const like = kind === undefined ? data.rows : data.rows.filter((row) => row.kind === kind);
  const rows = sorted(like, measure, ascending, fewest);
  const choose = (chosen: Measure) => {
    setAscending(chosen === measure && !ascending);
    onChange({ measure: chosen });
  };
  return (
    <>
      <Tiles total={total} of={of} fewest={fewest} />
      <p className="soft figures-counted">
        {words.counted({ filed: total.filed, final: total.final, excluded: total.excluded })}
      </p>
      <section className="stack" aria-labelledby="compared">
        <h2 id="compared">{words.compared({ measure: words.measures[measure] })}</h2>
        <div className="filters-fields filters-row">
          <Segmented<Grouping>
            aria-label={words.by}
            name="by"
            options={groupings.map((value) => ({ value, label: words.bys[value] }))}
            value={by}
            onChange={(chosen) => onChange({ by: chosen, kind: undefined })}
          />
          {kinds.length > 1 && (
            <KindSelect kinds={kinds} kind={kind} onChange={(chosen) => onChange({ kind: chosen })} />
          )}
          <MeasureSelect measure={measure} onChange={choose} />
        </div>
        <DefinitionOf measure={measure} />
        <div className="figures">
          <Suspense fallback={<Skeleton active={false} paragraph={{ rows: 8 }} />}>
            <Bars rows={rows} asked={asked} fewest={fewest} />
          </Suspense>
          <div className="stack">
            <RatesTable
              rows={rows}
              total={{ key: "", name: "", kind: "", figures: total } satisfies RatesRow}
              asked={asked}
              fewest={fewest}
              ascending={ascending}
              onSort={choose}
            />
            <p className="soft small">{words.note({ fewest })}</p>
            {isShare(measure) && (by === "unit" || by === "area") && (
              <p className="soft small">{words.standardNote}</p>
            )}
          </div>
        </div>
      </section>
      <Trend of={of} asked={asked} fewest={fewest} />
    </>
  );
}

function KindSelect({
  kinds,
  kind,
  onChange,
}: {
  kinds: string[];
  kind: string | undefined;
  onChange: (kind: string) => void;
}) {
  const { figures: words, matters } = useWords();
  const names: Readonly<Record<string, string>> = matters.unitKinds;
  return (
    <Select
      className="picker"
      aria-label={words.kind}
      options={kinds.map((value) => ({ value, label: names[value] ?? value }))}
      value={kind ?? null}
      onChange={(chosen) => chosen && onChange(chosen)}
    />
  );
}

function MeasureSelect({ measure, onChange }: { measure: Measure; onChange: (measure: Measure) => void }) {
  const { figures: words } = useWords();
  return (
    <Select<Measure>
      className="picker"
      aria-label={words.measure}
      options={(Object.keys(words.measures) as Measure[]).map((value) => ({ value, label: words.measures[value] }))}
      value={measure}
      onChange={onChange}
    />
  );
}
