import { setTimeout as pause } from "node:timers/promises";
import type { Runner } from "graphile-worker";
import type pg from "pg";

export interface Jobs {
  running(): boolean;
  stop(): Promise<void>;
}

interface Keeping {
  /** Starts the queue's workers once. */
  start(): Promise<Runner>;
  owner: pg.Pool;
  /** Whether no other process works on this database's jobs. */
  alone: boolean;
}

const betweenTriesMs = 1_000;
const betweenLooksMs = 60_000;
/** Idle workers ask for a job every second and are told that there is none. */
const longestSilenceMs = 10_000;
const stopPatienceMs = 5_000;
/** No job takes as long: a statement is cut off after half a minute. */
const longestJob = "10 minutes";

/**
 * The queue's workers give up when the database is away for long or at the wrong moment; here they are started again
 * until they are told to stop. And what a process that was killed had begun is given back, which the queue itself
 * does after four hours.
 */
export async function keepJobsRunning({ start, owner, alone }: Keeping): Promise<Jobs> {
  await giveBack(owner, alone ? "0 seconds" : longestJob);
  let team: Team | undefined = new Team(await start());
  const stopping = new AbortController();
  const looking = setInterval(() => void giveBack(owner, longestJob).catch(() => {}), betweenLooksMs);
  const kept = keep();
  return {
    running: () => team?.isAtWork() ?? false,
    async stop() {
      clearInterval(looking);
      stopping.abort();
      await kept;
      await team?.stop();
    },
  };

  async function keep(): Promise<void> {
    while (await pause(betweenTriesMs, true, { signal: stopping.signal }).catch(() => false)) {
      if (team?.isAtWork()) continue;
      await team?.stop();
      team = await start().then(
        (runner) => new Team(runner),
        () => undefined,
      );
    }
  }
}

/** The workers of one start. */
class Team {
  readonly #runner: Runner;
  #ended = false;
  #lastSignMs = performance.now();
  #jobsAtWork = 0;

  constructor(runner: Runner) {
    this.#runner = runner;
    const over = () => {
      this.#ended = true;
    };
    runner.promise.then(over, over);
    // Asking alone is no sign: workers that lost the database while they began ask for ever and are never answered.
    runner.events.on("worker:getJob:empty", () => {
      this.#lastSignMs = performance.now();
    });
    runner.events.on("job:start", () => {
      this.#jobsAtWork += 1;
    });
    runner.events.on("job:complete", () => {
      this.#jobsAtWork -= 1;
      this.#lastSignMs = performance.now();
    });
  }

  isAtWork(): boolean {
    const silent = this.#jobsAtWork === 0 && performance.now() - this.#lastSignMs > longestSilenceMs;
    return !this.#ended && !silent;
  }

  /** Lets running jobs end; one that waits for a lost database is not waited for. */
  async stop(): Promise<void> {
    if (this.#ended) return;
    const patience = new AbortController();
    const stopped = this.#runner.stop().catch(() => {});
    await Promise.race([stopped, pause(stopPatienceMs, undefined, { signal: patience.signal }).catch(() => {})]);
    patience.abort();
  }
}

/** Jobs whose worker has had them for longer than this are free again. */
async function giveBack(owner: pg.Pool, age: string): Promise<void> {
  await owner.query(
    `select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
       from graphile_worker.jobs where locked_by is not null and locked_at <= now() - $1::interval
     having count(*) > 0`,
    [age],
  );
}
