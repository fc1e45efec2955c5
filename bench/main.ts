// npm run bench: how fast the main job is, beside the same statements sent without the application.
import { mkdirSync, writeFileSync } from "node:fs";
import { casesOf } from "./cases/cases.ts";
import { loadRequests } from "./loading/load-requests.ts";
import { stageMaterial } from "./loading/stage-material.ts";
import { measure, type Result } from "./measuring/measure.ts";
import { readOptions } from "./options.ts";
import { signInEverybody } from "./people.ts";
import { tableOf } from "./report.ts";
import { openStage, type Stage } from "./stage.ts";

const log = (sentence: string) => console.log(sentence);
const options = readOptions(process.argv.slice(2), process.env);
const stage = await openStage(options, log);
try {
  const results = await run(stage);
  log(`\n${tableOf(results, options.sizes)}\n`);
  keep(results);
} finally {
  await stage.close();
}

async function run(stage: Stage): Promise<Result[]> {
  const { owner } = stage.pools;
  await stageMaterial(owner, stage.linli.ground.vault);
  const people = await signInEverybody(owner, stage.linli.ground.vault);
  const now = Temporal.Now.instant();
  const results: Result[] = [];
  let loaded = 0;
  for (const size of options.sizes) {
    await loadRequests({ owner, now, from: loaded, to: size, log });
    loaded = size;
    for (const measured of await casesOf({ stage, people }, options.only)) {
      const result = await measure(stage, measured, size, options);
      results.push(result);
      log(oneLine(result));
    }
  }
  return results;
}

function oneLine({ name, performed, ceiling }: Result): string {
  const share = Math.round((100 * performed.perSecond) / ceiling.perSecond);
  return `${name}: ${performed.perSecond.toFixed(0)} per s, p95 ${performed.p95.toFixed(1)} ms, ${share} % of the ceiling (cpu ${performed.cpu.toFixed(2)} / ${ceiling.cpu.toFixed(2)} ms)`;
}

function keep(results: Result[]): void {
  const folder = new URL("results/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL("latest.json", folder), `${JSON.stringify({ options, results }, null, 2)}\n`);
}
