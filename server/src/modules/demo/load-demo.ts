import pg from "pg";
import type { Application } from "../../platform/application.ts";
import type { Pools } from "../../platform/database/connect.ts";
import type { Districts } from "../../platform/database/districts.ts";
import { foundDistrict, openDistrict } from "../../platform/database/found-district.ts";
import type { Ground } from "../../platform/operations/perform.ts";
import { deskNames } from "./accounts.ts";
import { collectPaper } from "./collect-paper.ts";
import { qilin } from "./district.ts";
import { holdAndSupervise } from "./hold-and-supervise.ts";
import { loadRegister } from "./load-register.ts";
import { mergeAndSplit } from "./merge-and-split.ts";
import { Progress } from "./progress.ts";
import { reportTogether } from "./report-together.ts";
import { Stage } from "./stage.ts";
import { takeOverSheet } from "./take-over-sheet.ts";
import { tellNews } from "./tell-news.ts";
import { tellStories, width } from "./tell-stories.ts";
import { writeCouncils } from "./write-councils.ts";
import { writeProblems } from "./write-problems.ts";
import { writeTopics } from "./write-topics.ts";
import { writeVotes } from "./write-votes.ts";
import { writeWhistles } from "./write-whistles.ts";

interface DemoParts {
  application: Application;
  ground: Ground;
  pools: Pools;
  districts: Districts;
  /** Progress, each a whole sentence. */
  log: (sentence: string) => void;
  /** Aborted when the program is to end. */
  signal: AbortSignal;
}

const requestCount = 5_000;
const daysBack = 90;
/** Of the whole load, by time. */
const registerShare = 0.12;

/**
 * Founds and fills the demo's district. The row of the district is written first and marked as opened last, so the next
 * start sees an interrupted load; everything has the same id each time, so that start goes on where it was cut off. The
 * demo's present is the moment the district was founded, also for a load that was taken up later.
 */
export async function loadDemo({ application, ground, pools, districts, log, signal }: DemoParts): Promise<void> {
  const isNew = await foundDistrict(pools.owner, qilin);
  await districts.refresh();
  const district = districts.byId(qilin.id);
  if (!district) throw new Error(`district ${qilin.id} was not founded`);
  if (district.openedAt !== null) return;
  log(
    isNew ? "Loading the demo district Qilin; pages answer meanwhile." : "Going on with loading the demo district.",
  );
  const pool = bulkPool(pools.app);
  try {
    const stage = new Stage(application, { ...ground, pool }, district);
    await fill(stage, { pools, until: Temporal.Instant.from(district.createdAt), resumed: !isNew, signal, log });
  } finally {
    await pool.end();
  }
  if (!signal.aborted) await districts.refresh();
}

interface Filling {
  pools: Pools;
  /** The demo's present. */
  until: Temporal.Instant;
  resumed: boolean;
  signal: AbortSignal;
  log: (sentence: string) => void;
}

async function fill(stage: Stage, { pools, until, resumed, signal, log }: Filling): Promise<void> {
  const progress = new Progress(log);
  const world = await loadRegister(stage, {
    now: until.subtract({ hours: 24 * (daysBack + 1) }),
    signal,
    onProgress: (share) => progress.reach(share * registerShare),
  });
  if (!world || signal.aborted) return;
  const learn = learning(pools);
  await learn(0);
  await tellStories(stage, world, {
    count: requestCount,
    days: daysBack,
    until,
    resumed,
    signal,
    onProgress(share) {
      progress.reach(registerShare + share * (1 - registerShare));
      void learn(share);
    },
    // Who tries the demo while it loads may have acted in it: the story is theirs from there on.
    onRefusal() {},
  });
  if (signal.aborted) return;
  await writeProblems(stage, world, until);
  await reportTogether(stage, world, until);
  await mergeAndSplit(stage, world, until);
  await takeOverSheet(stage, world, until);
  await holdAndSupervise(stage, world, until);
  await writeWhistles(stage, world, until);
  await writeTopics(stage, world, until);
  await writeCouncils(stage, world, until);
  await writeVotes(stage, world, until);
  await collectPaper(stage, world, until);
  await tellNews(stage, world, { now: until, userNames: deskNames });
  await stage.job("count-standings", { most: 1_000_000 }, until);
  await pools.owner.query("analyze");
  // Waits until it is on disk, and with it everything before.
  await openDistrict(pools.owner, qilin.id);
  progress.end();
}

/**
 * So many rows at once: the planner must know of them before it is asked a thousand questions a second. What it knows of a
 * table that was empty is worse than nothing: it then reads all rows to find one.
 */
function learning({ owner }: Pools): (share: number) => Promise<void> {
  const shares = [0, 0.01, 0.1];
  return async (share) => {
    if (shares[0] === undefined || share < shares[0]) return;
    shares.shift();
    await owner.query("analyze").catch(() => {});
  };
}

/**
 * Connections of the load's own, so that those for people stay free. They do not wait for the disk: what a crash takes
 * away is written again by the next start.
 */
function bulkPool(app: pg.Pool): pg.Pool {
  const { options = "", ...same } = app.options;
  const pool = new pg.Pool({ ...same, max: width, options: `${options} -c synchronous_commit=off` });
  // A lost database is told of by the query that meets it.
  pool.on("error", () => {});
  return pool;
}

/** Whether everything in this database is the demo's own. */
export async function demoIsHere(districts: Districts): Promise<boolean> {
  await districts.refresh();
  const all = districts.all();
  return all.length > 0 && all.every(({ demo }) => demo);
}
