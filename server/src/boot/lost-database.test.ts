import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { testDistrict } from "../testing/test-district.ts";
import { CuttableWay } from "./cuttable-way.fixture.ts";
import { LinliProcess } from "./linli-process.fixture.ts";

const linli = testDistrict();
const open: { way?: CuttableWay; server?: LinliProcess } = {};
afterEach(async () => {
  await open.server?.stop();
  open.way?.close();
});

test("while its database is away the server says so; when it is back, requests and jobs go on", async () => {
  const way = new CuttableWay(linli.databaseUrl);
  open.way = way;
  const server = new LinliProcess({
    DATABASE_URL: await way.open(),
    LINLI_SECRET: "a-secret-of-more-than-thirty-two-characters",
  });
  open.server = server;
  const address = await server.address();
  const until = async (path: string, status: number) => {
    while ((await fetch(`${address}${path}`)).status !== status) await pause(50);
  };
  const areas = "/api/directory/list-areas";
  await until(areas, 200);

  way.cut();
  await until(areas, 503);
  await until("/readyz", 503);
  // Long enough for the queue to notice that it cannot fetch jobs.
  await pause(2500);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);

  way.mend();
  await until(areas, 200);
  await until("/readyz", 200);
  // A job of its own: one that was under way at the cut stays locked until the queue takes it for lost, hours later.
  const job = `{"job": "delete-old-browser-errors"}`;
  await linli.rows(`select graphile_worker.add_job('in-every-district', '${job}', job_key := 'afterwards')`);
  while ((await linli.rows("select from graphile_worker.jobs where key = 'afterwards'")).length > 0) await pause(50);
  expect(await server.stop()).toBe(0);
}, 60_000);
