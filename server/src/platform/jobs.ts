import { Logger, parseCronItems, type Runner, run, type TaskList } from "graphile-worker";
import type pg from "pg";
import type { Application } from "./application.ts";
import type { Clock } from "./clock.ts";
import type { Districts } from "./database/districts.ts";
import type { ErrandTools } from "./errands.ts";
import { system } from "./operations/actor.ts";
import type { District } from "./operations/operation.ts";
import { type Ground, perform } from "./operations/perform.ts";

export interface JobsGround extends Ground {
  owner: pg.Pool;
  clock: Clock;
  districts: Districts;
  log: JobsLog;
}

export interface JobsLog {
  info(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
}

/** How often a failing job is tried, with pauses that grow exponentially: two days in all. */
const mostAttempts = 18;
const jobsAtOnce = 4;

/** What a job says for itself is in our own log; the queue's chatter about every job is not. */
export const quiet = new Logger(() => () => {});

/** Starts the queue's workers in this process. A job is an operation, done by the system in the district it was asked in. */
export async function startJobs(application: Application, ground: JobsGround): Promise<Runner> {
  const runner = await run({
    pgPool: ground.owner,
    taskList: taskListOf(application, ground),
    parsedCronItems: parseCronItems(
      application.recurrences.map(({ when, job }) => ({
        task: "in-every-district",
        match: when,
        identifier: job,
        payload: { job },
        options: { backfillPeriod: 0, maxAttempts: 3 },
      })),
    ),
    concurrency: jobsAtOnce,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: quiet,
  });
  runner.events.on("job:error", ({ job, error }) => {
    ground.log.error(
      { job: job.task_identifier, attempt: job.attempts, err: error },
      "a job failed and will be tried again",
    );
  });
  return runner;
}

/** Tasks by name: each job, and the one that spreads a recurring job over the districts. */
export function taskListOf(application: Application, ground: Omit<JobsGround, "owner" | "log">): TaskList {
  const tasks: TaskList = {
    async "in-every-district"(payload, helpers) {
      const { job } = payload as { job: string };
      // Read anew: a district may have been founded or opened by another process.
      await ground.districts.refresh();
      for (const { id, openedAt } of ground.districts.all()) {
        if (openedAt === null) continue;
        await helpers.addJob(job, { districtId: id }, { maxAttempts: mostAttempts, jobKey: `${id}:every:${job}` });
      }
    },
  };
  const districtOf = async (districtId: number) => {
    const known = ground.districts.byId(districtId);
    if (known) return known;
    // Founded by another process since we looked.
    await ground.districts.refresh();
    const found = ground.districts.byId(districtId);
    if (!found) throw new Error(`no district ${districtId}`);
    return found;
  };
  for (const operation of application.jobs.all()) {
    tasks[operation.name] = async (payload) => {
      const { districtId, ...input } = payload as { districtId: number };
      const district = await districtOf(districtId);
      await perform(ground, operation, { district, actor: system, input, now: ground.clock.now() });
    };
  }
  for (const errand of application.errands.values()) {
    tasks[errand.name] = async (payload) => {
      const { districtId, ...input } = payload as { districtId: number };
      await errand.run(errandTools(ground, await districtOf(districtId)), input);
    };
  }
  return tasks;
}

/** What an errand works with in this district. */
export function errandTools(ground: Ground & { clock: Clock }, district: District): ErrandTools {
  const { clock, vault } = ground;
  return {
    district,
    vault,
    now: () => clock.now(),
    perform: (operation, input) => perform(ground, operation, { district, actor: system, input, now: clock.now() }),
  };
}
