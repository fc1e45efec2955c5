import type { Asked, Case } from "../cases/case.ts";
import { HttpCallers } from "../http/http-callers.ts";
import type { Options } from "../options.ts";
import type { Stage } from "../stage.ts";
import { ask } from "./ask.ts";
import { callTogether, Gathered } from "./callers.ts";
import { Ceiling } from "./ceiling.ts";
import { type Template, templateOf } from "./freshen.ts";
import { type Measured, measuredOf } from "./percentiles.ts";

export interface Result {
  name: string;
  requests: number;
  roundTrips: number;
  statements: number;
  /** Through the runner, session look-up included, but not through HTTP. */
  performed: Measured;
  ceiling: Measured;
  /** Through HTTP on loopback, from another process. */
  http: Measured | null;
}

/** Recorded calls from which the ceiling is made, unless a case says more. */
const usualRecordings = 200;

/** One case at one size: the application, its ceiling and, for some, HTTP take turns in short slices. */
export class CaseRun {
  readonly #stage: Stage;
  readonly #case: Case;
  readonly #callers: number;
  readonly #ceiling: Ceiling;
  readonly #http: HttpCallers | null;
  readonly #shape: Pick<Result, "statements" | "roundTrips">;
  #gathered = gatheredAnew();
  #next: number;

  private constructor(stage: Stage, measured: Case, parts: Parts) {
    this.#stage = stage;
    this.#case = measured;
    this.#callers = parts.callers;
    this.#ceiling = parts.ceiling;
    this.#http = parts.http;
    this.#shape = parts.shape;
    this.#next = recordingsOf(measured);
  }

  static async open(stage: Stage, measured: Case, { callers, connections }: Options): Promise<CaseRun> {
    const { templates, shape } = await record(stage, measured);
    const ceiling = await Ceiling.open(stage.databaseUrl, connections, templates);
    const http = measured.http
      ? await HttpCallers.open(stage, measured, { callers, from: recordingsOf(measured) })
      : null;
    return new CaseRun(stage, measured, { callers, ceiling, http, shape });
  }

  /** So that connections are open, statements planned and code compiled; nothing of it counts. */
  async warmUp(seconds: number): Promise<void> {
    await this.slice(seconds);
    this.#gathered = gatheredAnew();
  }

  async slice(seconds: number): Promise<void> {
    const { performed, ceiling, http } = this.#gathered;
    await callTogether(performed, { callers: this.#callers, seconds }, () => this.#askNext());
    await this.#ceiling.run(ceiling, seconds);
    await this.#http?.run(http, seconds);
  }

  result(): Result {
    const { performed, ceiling, http } = this.#gathered;
    return {
      name: this.#case.name,
      requests: this.#stage.requests,
      ...this.#shape,
      performed: measuredOf(performed),
      ceiling: measuredOf(ceiling),
      http: this.#http && measuredOf(http),
    };
  }

  async close(): Promise<void> {
    this.#http?.close();
    await this.#ceiling.close();
  }

  async #askNext(): Promise<boolean> {
    const asked = this.#case.next(this.#next++);
    if (!asked) return false;
    const answer = await ask(this.#stage, this.#case, asked);
    this.#case.answered?.(asked, answer);
    return true;
  }
}

interface Parts {
  callers: number;
  ceiling: Ceiling;
  http: HttpCallers | null;
  shape: Pick<Result, "statements" | "roundTrips">;
}

function gatheredAnew() {
  return { performed: new Gathered(), ceiling: new Gathered(), http: new Gathered() };
}

function recordingsOf({ recordings = usualRecordings }: Case): number {
  return recordings;
}

async function record(stage: Stage, measured: Case) {
  const templates: Template[] = [];
  const shape = { statements: 0, roundTrips: 0 };
  for (let n = 0; n < recordingsOf(measured); n += 1) {
    const asked = measured.next(n);
    if (!asked) break;
    const since = Temporal.Now.instant();
    const { answer, recording } = await recordOne(stage, measured, asked);
    templates.push(templateOf(recording, since, measured.others?.(asked, answer)));
    Object.assign(shape, { statements: recording.flat().length, roundTrips: recording.length });
  }
  return { templates, shape };
}

/** One call, and what the application sent for it. */
export async function recordOne(stage: Stage, measured: Case, asked: Asked) {
  let answer: unknown;
  const [recording] = await stage.tap.record(async () => {
    answer = await ask(stage, measured, asked);
  });
  measured.answered?.(asked, answer);
  return { answer, recording: recording! };
}
