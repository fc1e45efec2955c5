import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { lazy, Suspense } from "react";
import type { RatesBy, RatesRow } from "../../../api/staff-contract.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { DataTable } from "../../../workbench/data-table.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import type { FiguresAsked, Of } from "./asked.ts";
import { withoutGaps } from "./asked.ts";
import { showRates } from "./calls.ts";
import type { Ink } from "./chart.tsx";
import { useFigureWords } from "./figure-words.ts";
import { isShare, type Measure, weightOf } from "./measures.ts";
import { useNames } from "./names.ts";

const Chart = lazy(() => import("./chart.tsx"));

interface TrendProps {
  of: Of;
  asked: FiguresAsked;
  fewest: number;
}

/** The chosen figure through the period: by day of a month, by week of a quarter, by month of a year. */
export function Trend({ of, asked, fewest }: TrendProps) {
  const { figures: words } = useWords();
  const { locale } = useLocale();
  const by = stepOf(of);
  const rates = useQuery({
    queryKey: ["rates", locale, of, by],
    queryFn: () => showRates({ ...withoutGaps(of), by }),
    staleTime: 60_000,
  });
  const say = useFigureWords(fewest);
  const nameOf = useNames(by);
  const { measure } = asked;
  const rows = rates.data?.rows ?? [];
  if (rows.length < 2) return null;
  const points = rows.map((row) => ({ name: nameOf(row), value: weightOf(row.figures, measure) }));
  return (
    <section className="stack" aria-labelledby="trend">
      <h2 id="trend">{words.trend({ measure: words.measures[measure], by: words.steps[by] })}</h2>
      <Suspense fallback={<Skeleton active={false} paragraph={{ rows: 4 }} />}>
        <Chart
          label={words.trend({ measure: words.measures[measure], by: words.steps[by] })}
          height={180}
          drawn={JSON.stringify([points, measure])}
          optionOf={(ink) => optionOf(points, measure, ink, say)}
        />
      </Suspense>
      <Disclosure summary={words.asTable}>
        <DataTable<RatesRow>
          label={words.trend({ measure: words.measures[measure], by: words.steps[by] })}
          columns={[
            { key: "time", title: words.steps[by], cell: nameOf },
            {
              key: "figure",
              title: words.measures[measure],
              numeric: true,
              cell: ({ figures }) => say.short(figures, measure),
            },
          ]}
          rows={rows}
          keyOf={({ key }) => key}
        />
      </Disclosure>
    </section>
  );
}

/** So that a line has a few dozen points at most. */
function stepOf({ from, to }: Of): Extract<RatesBy, "day" | "week" | "month"> {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days <= 31 ? "day" : days <= 120 ? "week" : "month";
}

type Say = ReturnType<typeof useFigureWords>;

function optionOf(points: readonly { name: string; value: number | null }[], measure: Measure, ink: Ink, say: Say) {
  const { token, text } = ink;
  const soft = { ...text, color: token("--ink-soft"), fontSize: 12 };
  const valueWords = (value: number) =>
    isShare(measure) ? say.percent(value) : measure === "filed" ? say.number(value) : say.time(Math.round(value));
  return {
    grid: { left: 4, right: 24, top: 12, bottom: 4, outerBoundsMode: "same" as const },
    xAxis: {
      type: "category" as const,
      data: points.map(({ name }) => name),
      axisLine: { lineStyle: { color: token("--line-strong") } },
      axisTick: { show: false },
      axisLabel: { ...soft, hideOverlap: true },
    },
    yAxis: {
      type: "value" as const,
      min: 0,
      ...(isShare(measure) ? { max: 1 } : {}),
      splitNumber: 2,
      splitLine: { lineStyle: { color: token("--line") } },
      axisLabel: { ...soft, formatter: valueWords },
    },
    series: [
      {
        type: "line" as const,
        data: points.map(({ value }) => value),
        symbolSize: 6,
        lineStyle: { color: token("--accent"), width: 2 },
        itemStyle: { color: token("--accent") },
      },
    ],
  };
}
