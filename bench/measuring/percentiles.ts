import type { Gathered } from "./callers.ts";

/** What was seen of something done again and again by many at once; times in milliseconds. */
export interface Measured {
  count: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  /** Processor milliseconds that one call took in the process that asked. */
  cpu: number;
}

export function measuredOf({ latencies, seconds, cpuSeconds }: Gathered): Measured {
  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    count: sorted.length,
    perSecond: sorted.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    cpu: (cpuSeconds * 1000) / sorted.length,
  };
}
