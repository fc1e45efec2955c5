import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { startJobs } from "../platform/jobs.ts";
import { testDistrict } from "../testing/test-district.ts";
import { type Jobs, keepJobsRunning } from "./jobs.ts";

const linli = testDistrict();
let jobs: Jobs | undefined;
afterEach(() => jobs?.stop());

const quiet = { info() {}, error() {} };

async function start(alone: boolean): Promise<Jobs> {
  const { application, ground } = linli.linli;
  const { owner } = linli.pools;
  jobs = await keepJobsRunning({
    start: () => startJobs(application, { ...ground, owner, districts: linli.districts, log: quiet }),
    owner,
    alone,
  });
  return jobs;
}

async function untilDone(): Promise<void> {
  while ((await linli.rows("select from graphile_worker.jobs")).length > 0) await pause(20);
}

/** As a process leaves it that was killed while it had a job. */
async function leaveBegunJob(age: string): Promise<void> {
  await linli.rows(`select graphile_worker.add_job('in-every-district', '{"job": "delete-old-browser-errors"}')`);
  await linli.rows(
    `update graphile_worker._private_jobs set locked_by = 'killed', locked_at = now() - $1::interval, attempts = 1`,
    [age],
  );
}

test("what a killed process had begun is done at the next start, where nobody else can be doing it", async () => {
  await leaveBegunJob("1 second");
  await start(true);
  await untilDone();
});

test("where others work on the same jobs, a job is taken from them only when it is certain that they are gone", async () => {
  await leaveBegunJob("5 minutes");
  await start(false);
  await pause(1500);
  expect(await linli.rows("select locked_by from graphile_worker.jobs")).toEqual([{ locked_by: "killed" }]);
  await linli.rows("update graphile_worker._private_jobs set locked_at = now() - interval '11 minutes'");
  await jobs?.stop();
  await start(false);
  await untilDone();
});
