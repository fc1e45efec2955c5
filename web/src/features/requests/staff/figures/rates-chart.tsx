import { BarChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import type { RateRow } from "../../../../api/staff-contract.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import type { FiguresAsked } from "./asked.ts";
import { useFigureWords } from "./figure-words.ts";
import { figureOf, rateOf, weightOf } from "./measures.ts";
import { recordsOf } from "./records-of.ts";

use([BarChart, GridComponent, SVGRenderer]);

/** More bars than this are a table. */
const mostBars = 16;
const barPixels = 30;
const namePixels = window.innerWidth < 600 ? 112 : 168;

interface RatesChartProps {
  rows: readonly RateRow[];
  asked: FiguresAsked;
}

/** One figure as bars with their numbers beside them: one colour, and grey where there are too few to judge. */
export default function RatesChart({ rows, asked }: RatesChartProps) {
  const { measure, by } = asked;
  const { figures } = useWords();
  const { main, base } = useFigureWords();
  const [, go] = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const shown = rows.slice(0, mostBars);
  const bars = shown.map((row) => {
    const figure = figureOf(row, measure);
    const counts = base(figure);
    return {
      name: row.name,
      value: Math.max(0, weightOf(figure)),
      label: counts === null ? main(figure) : `${main(figure)}  ${counts}`,
      grey: figure.whole !== null && rateOf(figure) === null,
      records: recordsOf(row, asked, measure),
    };
  });
  const drawn = JSON.stringify(bars);
  const open = useRef(go);
  open.current = go;
  useEffect(() => {
    if (box.current === null) return;
    const list = JSON.parse(drawn) as typeof bars;
    const chart = init(box.current, null, { renderer: "svg" });
    chart.setOption(optionOf(list));
    chart.on("click", ({ dataIndex }) => {
      const records = list[dataIndex]?.records;
      if (records) open.current(records);
    });
    const resize = new ResizeObserver(() => chart.resize());
    resize.observe(box.current);
    return () => {
      resize.disconnect();
      chart.dispose();
    };
  }, [drawn]);
  return (
    <figure className="stack">
      <div
        ref={box}
        className="figures-chart"
        role="img"
        aria-label={figures.chart({ measure: figures.measures[measure], by: figures.bys[by] })}
        style={{ height: bars.length * barPixels + 8 }}
      />
      {rows.length > mostBars && (
        <figcaption className="soft small">{figures.chartRest({ count: mostBars })}</figcaption>
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
  return Math.max(...bars.map(({ label }) => label.length)) * 8 + 16;
}

function optionOf(bars: readonly Bar[]) {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const text = { color: token("--ink"), fontSize: 13, fontFamily: getComputedStyle(document.body).fontFamily };
  return {
    animation: false,
    grid: { left: 4, right: roomFor(bars), top: 0, bottom: 0, outerBoundsMode: "same" as const },
    xAxis: { type: "value" as const, show: false, max: "dataMax" as const },
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
