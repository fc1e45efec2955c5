import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connect } from "../platform/database/connect.ts";
import { runningEmbeddedDatabase, startEmbeddedDatabase } from "../platform/database/embedded.ts";
import { migrate } from "../platform/database/migrate.ts";
import { newId } from "../platform/ids.ts";
import { foundSmallDistricts, smallDistricts, testSecret } from "../testing/small-districts.ts";
import { idOf } from "../testing/small-world.ts";
import { staffPassword } from "../testing/small-world-plan.ts";
import { LinliProcess } from "./linli-process.fixture.ts";

/** Killed in the middle of filing: what was answered with success is there, and nothing is half written. */

const filers = 8;
const answeredBeforeKill = 60;
let dataFolder = "";

beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), "linli-killed-"));
  const database = await startEmbeddedDatabase({ dataFolder, log: () => {} });
  const pools = connect(database.url, 4, () => {});
  await migrate(pools.owner);
  await foundSmallDistricts(pools);
  await pools.end();
  await database.stop();
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

const start = () => new LinliProcess({ LINLI_DATA: dataFolder, LINLI_SECRET: testSecret });

test("the server killed with SIGKILL loses no answered request and leaves none half written", async () => {
  const linli = start();
  const answered = await fileUntil(linli, async () => {
    await linli.stop("SIGKILL");
  });
  await everyRequestIsWhole(answered);
});

test("the database killed with SIGKILL loses no answered request and leaves none half written", async () => {
  const linli = start();
  const answered = await fileUntil(linli, async () => {
    const pid = readFileSync(join(dataFolder, "postgresql/postmaster.pid"), "utf8").split("\n")[0];
    process.kill(Number(pid), "SIGKILL");
    await linli.ended;
  });
  await everyRequestIsWhole(answered);
});

/** Eight members of staff type one request after the other until enough are answered; then the kill, in the middle. */
async function fileUntil(linli: LinliProcess, kill: () => Promise<void>): Promise<Set<string>> {
  const address = await linli.address();
  const cookie = await signIn(address);
  const answered = new Set<string>();
  const { promise: enough, resolve: tellEnough } = Promise.withResolvers<void>();
  const file = async () => {
    for (;;) {
      const id = newId();
      const response = await fetch(`${address}/api/requests/file-request`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie },
        body: JSON.stringify(filingOf(id)),
      }).catch(() => null);
      if (response === null) return;
      if (response.status === 200) answered.add(id);
      if (answered.size >= answeredBeforeKill) tellEnough();
    }
  };
  const filing = Array.from({ length: filers }, file);
  await Promise.race([enough, Promise.all(filing)]);
  expect(answered.size).toBeGreaterThanOrEqual(answeredBeforeKill);
  await kill();
  await Promise.all(filing);
  return answered;
}

async function signIn(address: string): Promise<string> {
  const response = await fetch(`${address}/api/identity/sign-in-staff`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ userName: "community-officer-chen", password: staffPassword }),
  });
  expect(response.status).toBe(200);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

function filingOf(id: string) {
  return {
    id,
    description: "楼道灯坏了三天",
    categoryId: null,
    buildingId: idOf(smallDistricts.one.id, "building", "cuiping-1"),
    address: "",
    location: null,
    photoIds: [],
    reporterName: "",
    phone: null,
    code: null,
    channel: "phone-call",
  };
}

/** Looks after the next start, which recovers the database. */
async function everyRequestIsWhole(answered: Set<string>): Promise<void> {
  const again = start();
  const address = await again.address();
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  const { url } = (await runningEmbeddedDatabase(dataFolder))!;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`
    select r.id, r.number,
           (select count(*)::int from requests.timeline t where t.request_id = r.id) as timeline,
           (select count(*)::int from requests.deadlines d where d.request_id = r.id) as deadlines,
           (select count(*)::int from requests.routings o where o.request_id = r.id) as routings,
           (select count(*)::int from platform.audit_entries a where a.subject_id = r.id) as audit,
           (select count(*)::int from platform.events e where e.subject_id = r.id and e.name = 'request.filed') as events
      from requests.requests r`);
  await client.end();
  await again.stop();
  const written = new Map(rows.map(({ id, number: _, ...counts }) => [id, counts]));
  expect([...answered].filter((id) => !written.has(id))).toEqual([]);
  for (const counts of written.values()) {
    expect(counts).toEqual({ timeline: 1, deadlines: 2, routings: 1, audit: 1, events: 1 });
  }
  expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
}
