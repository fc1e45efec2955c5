import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, MarkLineComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef, useSyncExternalStore } from "react";

use([BarChart, LineChart, GridComponent, MarkLineComponent, AriaComponent, SVGRenderer]);

const darkQuery = window.matchMedia("(prefers-color-scheme: dark)");

/** By day and by night: a chart is drawn anew when the colours change. */
function useDark(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      darkQuery.addEventListener("change", onChange);
      return () => darkQuery.removeEventListener("change", onChange);
    },
    () => darkQuery.matches,
  );
}

export type ChartOption = Parameters<ReturnType<typeof init>["setOption"]>[0];

export interface Ink {
  token: (name: string) => string;
  text: { color: string; fontSize: number; fontFamily: string };
}

interface ChartProps {
  label: string;
  height: number;
  /** What is drawn, as data: a change of it draws anew. */
  drawn: string;
  optionOf: (ink: Ink) => ChartOption;
  onPress?: (index: number) => void;
}

/** A drawing of numbers that a table beside it tells too: one picture to whoever cannot see it. It never moves. */
export default function Chart({ label, height, drawn, optionOf, onPress }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const dark = useDark();
  const latest = useRef({ optionOf, onPress });
  latest.current = { optionOf, onPress };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` and `dark` are what the picture is made of
  useEffect(() => {
    if (box.current === null) return;
    const chart = init(box.current, null, { renderer: "svg" });
    chart.setOption({ animation: false, ...latest.current.optionOf(inkOf()) });
    chart.on("click", ({ dataIndex }) => latest.current.onPress?.(dataIndex));
    const resize = new ResizeObserver(() => chart.resize());
    resize.observe(box.current);
    return () => {
      resize.disconnect();
      chart.dispose();
    };
  }, [drawn, dark]);
  return <div ref={box} className="figures-chart" role="img" aria-label={label} style={{ height }} />;
}

function inkOf(): Ink {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    token,
    text: { color: token("--ink"), fontSize: 13, fontFamily: getComputedStyle(document.body).fontFamily },
  };
}
