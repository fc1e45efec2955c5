// npm run bench: how fast the main job is, beside the same statements sent without the application.
import { mkdirSync, writeFileSync } from "node:fs";
import { casesOf } from "./cases/cases.ts";
import { type CountingResults, countingName, measureCounting } from "./counting/measure-counting.ts";
import { type FanOut, fanOutName, measureFanOut } from "./live/fan-out.ts";
import { loadRequests } from "./loading/load-requests.ts";
import { stageMaterial } from "./loading/stage-material.ts";
import { CaseRun, type Result } from "./measuring/case-run.ts";
import { plansOf } from "./measuring/explain.ts";
import { isAskedFor, type Options, readOptions } from "./options.ts";
import { type People, signInEverybody } from "./people.ts";
import { countingLine, fanOutLine, lineOf, secretBallotsLine, tableOf } from "./report.ts";
import { type BenchServer, openServer } from "./server.ts";
import { openStage, type Stage } from "./stage.ts";

const log = (sentence: string) => console.log(sentence);

/** Application and ceiling, small and large take turns this often, so that whatever else the machine does falls on all. */
const sliceSeconds = 2.5;

try {
  const options = readOptions(process.argv.slice(2), process.env);
  const server = await openServer(options.databaseUrl, log);
  try {
    const counting = isAskedFor(countingName, options) ? await countBallots(server, options) : null;
    const { results, fanOut } = await run(server, options);
    if (results.length > 0) log(`\n${tableOf(results, options.sizes)}\n`);
    keep("latest.json", `${JSON.stringify({ options, results, fanOut, counting }, null, 2)}\n`);
  } finally {
    await server.close();
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}

interface Measurements {
  results: Result[];
  fanOut: FanOut | null;
}

async function countBallots(server: BenchServer, { sizes }: Options): Promise<CountingResults> {
  log(countingName);
  const url = await server.create("linli_bench_ballots");
  const measured = await measureCounting(url, sizes.at(-1)!, (result) => log(countingLine(result)));
  log(secretBallotsLine(measured));
  return measured;
}

async function run(server: BenchServer, options: Options): Promise<Measurements> {
  const { connections, only, sizes } = options;
  // Ballots are counted without a district.
  if (only.length > 0 && only.every((part) => countingName.includes(part))) return { results: [], fanOut: null };
  const people = await makeBase(await server.create("linli_bench"), options);
  const stages: Stage[] = [];
  try {
    for (const size of sizes) {
      const databaseUrl = await server.create(`linli_bench_${size}`, "linli_bench");
      const stage = await openStage({ databaseUrl, connections, log });
      stages.push(stage);
      await loadRequests(stage, { count: size, now: Temporal.Now.instant(), log });
    }
    const results = await measureAll(stages, people, options);
    return { results, fanOut: isAskedFor(fanOutName, options) ? await fanOutAt(stages[0]!, people) : null };
  } finally {
    await Promise.all(stages.map((stage) => stage.close()));
  }
}

async function fanOutAt(stage: Stage, people: People): Promise<FanOut> {
  const measured = await measureFanOut(stage, people);
  log(fanOutLine(measured));
  return measured;
}

/** The district without requests, from which the others are copied. */
async function makeBase(databaseUrl: string, { connections }: Options): Promise<People> {
  const base = await openStage({ databaseUrl, connections, log });
  try {
    const { owner } = base.pools;
    await stageMaterial(owner, base.linli.ground.vault);
    return await signInEverybody(owner, base.linli.ground.vault);
  } finally {
    await base.close();
  }
}

async function measureAll(stages: Stage[], people: People, options: Options): Promise<Result[]> {
  const cases = await Promise.all(stages.map((stage) => casesOf({ stage, people }, options.only)));
  const results: Result[] = [];
  let plans = "";
  for (const [index, { name }] of cases[0]!.entries()) {
    const runs: CaseRun[] = [];
    for (const [at, stage] of stages.entries()) runs.push(await CaseRun.open(stage, cases[at]![index]!, options));
    const slices = Math.max(1, Math.round(options.seconds / sliceSeconds));
    const seconds = options.seconds / slices;
    try {
      for (const one of runs) await one.warmUp(seconds / 3);
      for (let slice = 0; slice < slices; slice += 1) for (const one of runs) await one.slice(seconds);
    } finally {
      for (const one of runs) await one.close();
    }
    const measured = runs.map((one) => one.result());
    results.push(...measured);
    log(`${name}\n${measured.map(lineOf).join("\n")}`);
    if (options.explain) plans += await plansOf(stages.at(-1)!, cases.at(-1)![index]!);
  }
  if (options.explain) keep("plans.txt", plans);
  return results;
}

function keep(name: string, content: string): void {
  const folder = new URL("results/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(name, folder), content);
}
