import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { Link, useLocation, useSearch } from "wouter";
import type { WhistleFigure, WhistleFigures } from "../../api/staff-contract.ts";
import { type Column, DataTable } from "../../workbench/data-table.tsx";
import { ReadFailure } from "../../workbench/failure.tsx";
import { useMoments } from "../../workbench/moments.ts";
import { StaffPage } from "../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../workbench/words/words.tsx";
import { addressOf } from "./asked.ts";
import { showFigures } from "./calls.ts";
import "./whistles.css";

const dayMs = 86_400_000;
const usualDays = 89;

/** The period that the address names, else the last 90 days. */
function periodOf(search: string, today: string): { from: string; to: string } {
  const query = new URLSearchParams(search);
  const date = (name: string, otherwise: string) => {
    const said = query.get(name) ?? "";
    return /^\d{4}-\d{2}-\d{2}$/.test(said) ? said : otherwise;
  };
  const to = date("to", today);
  const usual = new Date(Date.parse(`${to}T00:00:00Z`) - usualDays * dayMs).toISOString().slice(0, 10);
  const from = date("from", usual);
  return from > to ? { from: to, to } : { from, to };
}

/** How units answered, and what was said of those who blew; each number opens its whistles. */
export default function FiguresPage() {
  const { whistles } = useWords();
  const { locale } = useLocale();
  const { today } = useMoments();
  const [, go] = useLocation();
  const period = periodOf(useSearch(), today);
  const figures = useQuery({
    queryKey: ["whistles", "figures", locale, period],
    queryFn: () => showFigures(period),
    staleTime: 60_000,
  });
  const change = (part: Partial<typeof period>) =>
    go(`/whistle-figures?${new URLSearchParams({ ...period, ...part })}`, { replace: true });
  const { data } = figures;
  return (
    <StaffPage title={whistles.figures} beside={<Link href="/whistles">{whistles.toLists}</Link>}>
      <div className="stack-wide">
        <p className="soft">{whistles.figuresLead}</p>
        <fieldset className="whistle-period" aria-label={whistles.period}>
          {(["from", "to"] as const).map((end) => (
            <label key={end}>
              {whistles[end]}{" "}
              <input
                className="date-input"
                type="date"
                value={period[end]}
                onChange={({ target }) => target.value !== "" && change({ [end]: target.value })}
              />
            </label>
          ))}
        </fieldset>
        {figures.isError && <ReadFailure error={figures.error} onRetry={() => void figures.refetch()} />}
        {figures.isPending && <Skeleton active={false} paragraph={{ rows: 8 }} />}
        {data !== undefined && data.called.length === 0 && <p className="empty">{whistles.figuresEmpty}</p>}
        {data !== undefined && data.called.length > 0 && (
          <>
            <section className="stack">
              <h2>{whistles.calledUnits}</h2>
              <FigureTable label={whistles.calledUnits} figures={ofCalled} rows={data.called} period={period} />
            </section>
            <section className="stack">
              <h2>{whistles.callingUnits}</h2>
              <FigureTable label={whistles.callingUnits} figures={ofCallers} rows={data.callers} period={period} />
            </section>
          </>
        )}
      </div>
    </StaffPage>
  );
}

const ofCalled = [
  "called",
  "reported-in",
  "in-time",
  "absent",
  "sent-back",
  "assessed",
  "solved",
  "assessed-whistle",
  "warranted",
  "clear",
] as const satisfies readonly (keyof WhistleFigures["called"][number])[];

const ofCallers = [
  "blown",
  "blown-assessed",
  "blown-unwarranted",
  "blown-unclear",
] as const satisfies readonly (keyof WhistleFigures["callers"][number])[];

type Row<Figure extends string> = { unitId: string; unit: string } & Record<Figure, number>;

interface FigureTableProps<Figure extends WhistleFigure> {
  label: string;
  figures: readonly Figure[];
  rows: readonly Row<Figure>[];
  period: { from: string; to: string };
}

function FigureTable<Figure extends WhistleFigure>({ label, figures, rows, period }: FigureTableProps<Figure>) {
  const { whistles } = useWords();
  const columns: Column<Row<Figure>>[] = [
    { key: "unit", title: whistles.unit, cell: ({ unit }) => unit },
    ...figures.map(
      (figure): Column<Row<Figure>> => ({
        key: figure,
        title: whistles.figureNames[figure],
        numeric: true,
        cell: (row) =>
          row[figure] === 0 ? (
            <span className="soft">{row[figure]}</span>
          ) : (
            <Link
              href={addressOf({ list: "all", unitId: row.unitId, figure, ...period })}
              aria-label={`${whistles.behind({ unit: row.unit, figure: whistles.figureNames[figure] })} ${row[figure]}`}
            >
              {row[figure]}
            </Link>
          ),
      }),
    ),
  ];
  return <DataTable label={label} columns={columns} rows={rows} keyOf={({ unitId }) => unitId} />;
}
