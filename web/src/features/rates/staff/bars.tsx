import { lazy } from "react";
import { useLocation } from "wouter";
import type { RatesRow } from "../../../api/staff-contract.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { countedAddress, type FiguresAsked, narrowedTo } from "./asked.ts";
import type { Ink } from "./chart.tsx";
import { useFigureWords } from "./figure-words.ts";
import { isShare, weightOf } from "./measures.ts";
import { useNames } from "./names.ts";

const Chart = lazy(() => import("./chart.tsx"));

/** More bars than this are a table. */
const mostBars = 16;
const barPixels = 30;
const namePixels = window.innerWidth < 600 ? 112 : 168;

interface BarsProps {
  rows: readonly RatesRow[];
  asked: FiguresAsked;
  fewest: number;
}

/** One figure of each row as a bar with its numbers beside it: one colour, and grey where there are too few to judge. */
export function Bars({ rows, asked, fewest }: BarsProps) {
  const { measure, by } = asked;
  const { figures: words } = useWords();
  const say = useFigureWords(fewest);
  const nameOf = useNames(by);
  const [, go] = useLocation();
  const bars = rows.slice(0, mostBars).map((row) => ({
    name: nameOf(row),
    value: weightOf(row.figures, measure) ?? 0,
    label: say.short(row.figures, measure),
    grey: isShare(measure) && say.small(row.figures.shares[measure]),
  }));
  return (
    <figure className="stack">
      <Chart
        label={words.chart({ measure: words.measures[measure], by: words.bys[by] })}
        height={bars.length * barPixels + 8}
        drawn={JSON.stringify(bars)}
        optionOf={(ink) => optionOf(bars, ink, isShare(measure))}
        onPress={(index) => {
          const row = rows[index];
          if (!row) return;
          const { from, to, areaId, unitId, categoryId, channel, knownOn } = narrowedTo(asked, by, row.key);
          go(
            countedAddress({
              from,
              to,
              areaId,
              unitId,
              categoryId,
              channel,
              knownOn,
              figure: measure,
              side: "below",
            }),
          );
        }}
      />
      {rows.length > mostBars && (
        <figcaption className="soft small">{words.chartRest({ count: mostBars })}</figcaption>
      )}
    </figure>
  );
}

interface Bar {
  name: string;
  value: number;
  label: string;
  grey: boolean;
}

/** Room to the right of the longest bar for the longest label. */
function roomFor(bars: readonly Bar[]): number {
  return Math.max(0, ...bars.map(({ label }) => label.length)) * 8 + 16;
}

function optionOf(bars: readonly Bar[], { token, text }: Ink, isPart: boolean) {
  return {
    grid: { left: 4, right: roomFor(bars), top: 0, bottom: 0, outerBoundsMode: "same" as const },
    xAxis: { type: "value" as const, show: false, max: isPart ? 1 : ("dataMax" as const) },
    yAxis: {
      type: "category" as const,
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...text, width: namePixels, overflow: "truncate" as const },
    },
    series: [
      {
        type: "bar" as const,
        barWidth: 16,
        data: bars.map(({ value, label, grey }) => ({
          value,
          itemStyle: { color: grey ? token("--line-strong") : token("--accent"), borderRadius: 2 },
          label: { show: true, position: "right" as const, formatter: () => label, ...text },
        })),
      },
    ],
  };
}
