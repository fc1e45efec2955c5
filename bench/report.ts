import type { CountingResult, CountingResults } from "./counting/measure-counting.ts";
import type { FanOut } from "./live/fan-out.ts";
import type { Result } from "./measuring/case-run.ts";

/** @returns a table in Markdown, which reads as well in a terminal */
export function tableOf(results: Result[], sizes: number[]): string {
  const rows = results.map((result) => {
    const { performed, ceiling, http } = result;
    return [
      result.name,
      thousands(result.requests),
      `${result.roundTrips}/${result.statements}`,
      rate(performed.perSecond),
      ...[performed.p50, performed.p95, performed.p99].map(ms),
      times(performed.p99 / performed.p50),
      rate(ceiling.perSecond),
      share(performed.perSecond / ceiling.perSecond),
      http ? rate(http.perSecond) : "",
      http ? ms(http.p95) : "",
      http ? share(http.perSecond / ceiling.perSecond) : "",
      growth(result, results, sizes),
    ];
  });
  const head = [
    "case",
    "requests",
    "trips/stmts",
    "per s",
    "p50 ms",
    "p95 ms",
    "p99 ms",
    "p99/p50",
    "ceiling per s",
    "of ceiling",
    "HTTP per s",
    "HTTP p95 ms",
    "HTTP of ceiling",
    "p95 growth",
  ];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join(" | ")} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

/** What is told of a case as soon as it is measured. */
export function lineOf({ requests, performed, ceiling, http }: Result): string {
  const parts = [
    `  ${thousands(requests)} requests: ${rate(performed.perSecond)} per s, p95 ${ms(performed.p95)} ms`,
    `ceiling ${rate(ceiling.perSecond)} per s (${share(performed.perSecond / ceiling.perSecond)})`,
    `processor ${hundredths(performed.cpu)} ms against ${hundredths(ceiling.cpu)} ms`,
    ...(http ? [`HTTP ${rate(http.perSecond)} per s`] : []),
  ];
  return parts.join(", ");
}

export function fanOutLine({ streams, changes, p50, p95, p99, slowestP95 }: FanOut): string {
  const parts = [
    `p50 ${ms(p50)} ms`,
    `p95 ${ms(p95)} ms`,
    `p99 ${ms(p99)} ms`,
    `the last of all p95 ${ms(slowestP95)} ms`,
  ];
  return `live fan-out, ${thousands(streams)} open streams, ${changes} changes\n  from commit to the last byte: ${parts.join(", ")}`;
}

export function countingLine({ name, ballots, counted, parsed, sql }: CountingResult): string {
  const parts = [
    `  ${name}: ${thousands(ballots)} in ${hundredths(counted)} s`,
    `${times(counted / parsed)} a loop that only parses them (${hundredths(parsed)} s)`,
    ...(sql === null ? [] : [`${times(counted / sql)} the same by PostgreSQL (${hundredths(sql)} s)`]),
  ];
  return parts.join(", ");
}

export function secretBallotsLine({ secretBallotsPerSecond }: CountingResults): string {
  return `  secret ballots verified and counted again: ${rate(secretBallotsPerSecond)} per s`;
}

/** p95 at the largest size against the smallest. */
function growth({ name, requests, performed }: Result, results: Result[], sizes: number[]): string {
  if (sizes.length < 2 || requests !== sizes.at(-1)) return "";
  const first = results.find((other) => other.name === name && other.requests === sizes[0]);
  return first ? times(performed.p95 / first.performed.p95) : "";
}

function thousands(count: number): string {
  return count.toLocaleString("en");
}

function rate(value: number): string {
  return told(value, value.toFixed(0));
}

function ms(value: number): string {
  return told(value, value.toFixed(1));
}

function hundredths(value: number): string {
  return told(value, value.toFixed(2));
}

function times(value: number): string {
  return told(value, `${value.toFixed(2)}×`);
}

function share(value: number): string {
  return told(value, `${Math.round(value * 100)} %`);
}

/** A young district has not enough of some things to measure. */
function told(value: number, text: string): string {
  return Number.isFinite(value) ? text : "–";
}
