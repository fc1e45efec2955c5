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
  steady: boolean;
  /** Through the runner, session look-up included, but not through HTTP. */
  performed: Measured;
  ceiling: Measured;
  /** Through HTTP on loopback, from another process. */
  http: Measured | null;
  statements: number;
  roundTrips: number;
}

/** Recorded calls from which the ceiling is made, unless a case says more. */
const usualRecordings = 200;
/** Application and ceiling take turns this often, so that whatever else the machine does falls on both. */
const sliceSeconds = 2.5;

export async function measure(stage: Stage, measured: Case, requests: number, options: Options): Promise<Result> {
  let n = 0;
  const askNext = async () => {
    const asked = measured.next(n++);
    if (!asked) return false;
    const answer = await ask(stage, measured, asked);
    measured.answered?.(asked, answer);
    return true;
  };
  const { templates, statements, roundTrips } = await record(stage, measured, () => measured.next(n++));
  const ceiling = await Ceiling.open(stage.databaseUrl, options.connections, templates);
  const callers = measured.http ? await HttpCallers.open(stage, measured, options.callers) : null;
  const gathered = { performed: new Gathered(), ceiling: new Gathered(), http: new Gathered() };
  const slices = Math.max(1, Math.round(options.seconds / sliceSeconds));
  const seconds = options.seconds / slices;
  try {
    await callTogether(new Gathered(), { callers: options.callers, seconds: seconds / 3 }, askNext);
    await ceiling.run(new Gathered(), seconds / 3);
    await callers?.run(new Gathered(), seconds / 3);
    for (let slice = 0; slice < slices; slice += 1) {
      await callTogether(gathered.performed, { callers: options.callers, seconds }, askNext);
      await ceiling.run(gathered.ceiling, seconds);
      await callers?.run(gathered.http, seconds);
    }
  } finally {
    await ceiling.close();
    callers?.close();
  }
  return {
    name: measured.name,
    requests,
    steady: measured.steady,
    performed: measuredOf(gathered.performed),
    ceiling: measuredOf(gathered.ceiling),
    http: callers && measuredOf(gathered.http),
    statements,
    roundTrips,
  };
}

async function record(stage: Stage, measured: Case, next: () => Asked | null) {
  const templates: Template[] = [];
  let [statements, roundTrips] = [0, 0];
  for (let count = 0; count < (measured.recordings ?? usualRecordings); count += 1) {
    const asked = next();
    if (!asked) break;
    const since = Temporal.Now.instant();
    let answer: unknown;
    const [recording] = await stage.tap.record(async () => {
      answer = await ask(stage, measured, asked);
    });
    measured.answered?.(asked, answer);
    templates.push(templateOf(recording!, since, measured.others?.(asked, answer)));
    statements = recording!.flat().length;
    roundTrips = recording!.length;
  }
  return { templates, statements, roundTrips };
}
