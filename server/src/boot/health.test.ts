import Fastify from "fastify";
import pg from "pg";
import { expect, test } from "vitest";
import { testDistrict } from "../testing/test-district.ts";
import { addHealth } from "./health.ts";

const linli = testDistrict();

async function ask(vitals: { owner?: pg.Pool; jobsRunning?: boolean }) {
  const http = Fastify();
  addHealth(http, { owner: vitals.owner ?? linli.pools.owner, jobsRunning: () => vitals.jobsRunning ?? true });
  const answer = await http.inject("/readyz");
  const alive = await http.inject("/healthz");
  expect(alive.statusCode).toBe(200);
  expect(alive.json()).toEqual({ alive: true });
  return { status: answer.statusCode, body: answer.json() };
}

test("ready while database, migrations and jobs are", async () => {
  expect(await ask({})).toEqual({ status: 200, body: { ready: true, notReady: [] } });
});

test("not ready, though alive, while jobs stand still", async () => {
  expect(await ask({ jobsRunning: false })).toEqual({ status: 503, body: { ready: false, notReady: ["jobs"] } });
});

test("not ready while the database cannot be reached", async () => {
  const gone = new pg.Pool({ connectionString: "postgres://linli@127.0.0.1:1/linli" });
  expect(await ask({ owner: gone, jobsRunning: false })).toEqual({
    status: 503,
    body: { ready: false, notReady: ["database", "jobs"] },
  });
});

test("not ready while a migration is missing", async () => {
  const [newest] = await linli.rows("select max(name) as name from public.migrations");
  await linli.rows("delete from public.migrations where name = $1", [newest?.name]);
  expect(await ask({})).toEqual({ status: 503, body: { ready: false, notReady: ["migrations"] } });
  await linli.rows("insert into public.migrations (name, run_on) values ($1, now())", [newest?.name]);
});
