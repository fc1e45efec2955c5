import type pg from "pg";
import { districtId } from "../district.ts";
import { sqlOf } from "./stage-material.ts";

const chunkLength = 20_000;
/** A request every so many seconds: a million in seven years. */
const secondsApart = 220;
/** The numbers of loaded requests count down from here, those of the measured ones go on above. */
const aboveNumbers = 10_000_000;
/** Keyed hash that the secret of no link has. */
const noLink = Buffer.alloc(16);

interface Loading {
  owner: pg.Pool;
  now: Temporal.Instant;
  /** How many there are already: the newest ones. */
  from: number;
  to: number;
  log: (sentence: string) => void;
}

/**
 * Adds the older ones, the oldest first, into the tables as they are, with all their indexes; then gathers the planner's
 * figures as the database would by itself in time.
 */
export async function loadRequests({ owner, now, from, to, log }: Loading): Promise<void> {
  const begun = performance.now();
  const client = await owner.connect();
  const [chunk, requests, beside] = ["chunk", "requests", "beside-requests"].map(sqlOf) as [string, string, string];
  try {
    await client.query("set synchronous_commit = off; set work_mem = '256MB'");
    if (from === 0) await client.query("select setval('requests.request_number', $1)", [aboveNumbers]);
    let told = begun;
    for (let end = to; end > from; end -= chunkLength) {
      const start = Math.max(from, end - chunkLength);
      await client.query("truncate bench.chunk");
      await client.query(chunk, [start, end - 1, now.toString(), secondsApart]);
      await client.query("analyze bench.chunk");
      await client.query(requests, [districtId, now.toString(), aboveNumbers, noLink]);
      await client.query(beside, [districtId, now.toString()]);
      if (performance.now() - told > 30_000) {
        told = performance.now();
        log(`${to - start} of ${to} requests are loaded (${Math.round((told - begun) / 1000)} s).`);
      }
    }
    await client.query("reset synchronous_commit; reset work_mem");
    await client.query(
      "vacuum (analyze) requests.requests, requests.timeline, requests.deadlines, requests.routings",
    );
    await client.query("vacuum (analyze) platform.audit_entries, platform.events");
    await client.query("checkpoint");
  } finally {
    client.release();
  }
  log(`${to} requests are there (${Math.round((performance.now() - begun) / 1000)} s).`);
}
