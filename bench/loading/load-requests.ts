import { system } from "../../server/src/platform/operations/actor.ts";
import { perform } from "../../server/src/platform/operations/perform.ts";
import { districtId } from "../district.ts";
import type { Stage } from "../stage.ts";
import { sqlOf } from "./stage-material.ts";

const chunkLength = 20_000;
/** A request every so many seconds: a million in seven years. */
const secondsApart = 220;
/** The numbers of loaded requests count down from here, those of the measured ones go on above. */
const aboveNumbers = 10_000_000;
/** Keyed hash that the secret of no link has. */
const noLink = Buffer.alloc(16);

interface Loading {
  count: number;
  now: Temporal.Instant;
  log: (sentence: string) => void;
}

/**
 * The oldest first, into the tables as they are, with all their indexes; then gathers the planner's figures as the database
 * would by itself in time.
 */
export async function loadRequests(stage: Stage, { count: wanted, now, log }: Loading): Promise<void> {
  const begun = performance.now();
  const secondsSince = () => Math.round((performance.now() - begun) / 1000);
  const client = await stage.pools.owner.connect();
  const [chunk, requests, beside] = ["chunk", "requests", "beside-requests"].map(sqlOf) as [string, string, string];
  try {
    await client.query("set synchronous_commit = off; set work_mem = '256MB'");
    await client.query("select setval('requests.request_number', $1)", [aboveNumbers]);
    for (let end = wanted; end > 0; end -= chunkLength) {
      const start = Math.max(0, end - chunkLength);
      await client.query("truncate bench.chunk");
      await client.query(chunk, [start, end - 1, now.toString(), secondsApart]);
      await client.query("analyze bench.chunk");
      await client.query(requests, [districtId, now.toString(), aboveNumbers, noLink]);
      await client.query(beside, [districtId, now.toString()]);
      await count(stage, now);
      if (start % 100_000 === 0 && start > 0) log(`${wanted - start} of ${wanted} requests (${secondsSince()} s)`);
    }
    await client.query("reset synchronous_commit; reset work_mem");
    await client.query(
      "vacuum (analyze) requests.requests, requests.timeline, requests.deadlines, requests.routings",
    );
    await client.query(
      "vacuum (analyze) platform.audit_entries, platform.events, rates.standings, rates.facts, rates.daily, rates.daily_times",
    );
    await client.query("checkpoint");
  } finally {
    client.release();
  }
  stage.requests = wanted;
  log(`${wanted} requests are there (${secondsSince()} s).`);
}

/** As the job of every minute does, only more at once. */
async function count({ linli, district }: Stage, now: Temporal.Instant): Promise<void> {
  const job = linli.application.jobs.get("count-standings");
  if (!job) throw new Error("nothing counts the standings");
  const input = { most: chunkLength };
  await perform(linli.ground, job, { district, actor: system, input, now });
}
