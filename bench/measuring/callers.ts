/** Latencies in milliseconds, gathered over one or more slices of time. */
export class Gathered {
  readonly latencies: number[] = [];
  seconds = 0;
  /** Processor time of the process that asked. */
  cpuSeconds = 0;

  add({ latencies, seconds, cpuSeconds }: { latencies: number[]; seconds: number; cpuSeconds: number }): void {
    for (const latency of latencies) this.latencies.push(latency);
    this.seconds += seconds;
    this.cpuSeconds += cpuSeconds;
  }
}

/**
 * Many at once for a while, each asking again as soon as they are answered.
 * @param ask what the n-th call does; false when there is nothing left to ask, which ends it for all
 */
export async function callTogether(
  gathered: Gathered,
  { callers, seconds }: { callers: number; seconds: number },
  ask: () => Promise<boolean>,
): Promise<void> {
  const latencies: number[] = [];
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const until = begun + seconds * 1000;
  let lastAnswer = begun;
  const caller = async () => {
    for (;;) {
      const asked = performance.now();
      if (asked >= until || !(await ask())) return;
      lastAnswer = performance.now();
      latencies.push(lastAnswer - asked);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const { user, system } = process.cpuUsage(cpu);
  gathered.add({ latencies, seconds: (lastAnswer - begun) / 1000, cpuSeconds: (user + system) / 1e6 });
}
