import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { migrationState } from "../platform/database/migrate.ts";

/** What must hold before requests are sent here. */
export interface Vitals {
  owner: pg.Pool;
  jobsRunning(): boolean;
}

type Part = "database" | "migrations" | "jobs";

const patienceMs = 2_000;

/** GET /healthz: the process lives. GET /readyz: it can do its work; else 503 with the parts that are not ready. */
export function addHealth(http: FastifyInstance, vitals: Vitals): void {
  const options = { schema: { hide: true }, config: { rateLimit: false }, logLevel: "warn" } as const;
  http.get("/healthz", options, async (_request, reply) =>
    reply.header("cache-control", "no-store").send({ alive: true }),
  );
  http.get("/readyz", options, async (_request, reply) => {
    const notReady = await partsNotReady(vitals);
    const ready = notReady.length === 0;
    return reply
      .code(ready ? 200 : 503)
      .header("cache-control", "no-store")
      .send({ ready, notReady });
  });
}

async function partsNotReady({ owner, jobsRunning }: Vitals): Promise<Part[]> {
  const jobs: Part[] = jobsRunning() ? [] : ["jobs"];
  const state = await inTime(migrationState(owner));
  if (!state) return ["database", ...jobs];
  // A newer version may have migrated already while this one still serves: that is no fault here.
  return state.missing.length > 0 ? ["migrations", ...jobs] : jobs;
}

/** @returns undefined when it fails or takes too long */
async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), patienceMs);
  try {
    return await Promise.race([work.catch(() => undefined), promise]);
  } finally {
    clearTimeout(timer);
  }
}
