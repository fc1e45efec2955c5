import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { livingProcess } from "../platform/database/process-identity.ts";
import { LinliProcess } from "./linli-process.fixture.ts";

let dataFolder = "";
const started: LinliProcess[] = [];

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), "linli-server-"));
});
afterEach(async () => {
  for (const linli of started.splice(0)) await linli.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

function start(): LinliProcess {
  const linli = new LinliProcess({ LINLI_DATA: dataFolder });
  started.push(linli);
  return linli;
}

/** Of the embedded PostgreSQL, as it writes it down itself. */
function databaseProcess(): number {
  return Number(readFileSync(join(dataFolder, "postgresql/postmaster.pid"), "utf8").split("\n")[0]);
}

test("from nothing it brings its database and answers; asked to stop it stops both, cleanly, and starts again", async () => {
  const first = start();
  const address = await first.address();
  expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ alive: true });
  const ready = await fetch(`${address}/readyz`);
  expect(await ready.json()).toEqual({ ready: true, notReady: [] });
  expect(ready.status).toBe(200);
  const database = databaseProcess();
  expect(await first.stop("SIGTERM")).toBe(0);
  expect(first.stderr).toBe("");
  expect(livingProcess(database)).toBeUndefined();

  const second = start();
  await second.address();
  expect(await second.stop("SIGINT")).toBe(0);
  expect(second.stderr).toBe("");
});

test("a second one on the same data folder gives up in one sentence, and the first goes on", async () => {
  const first = start();
  const address = await first.address();
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.stderr).toMatch(/^The data folder .+ is in use by process \d+; .+\.\n$/);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
});

test("when its database is killed it says so and ends, and the next start goes on with the data", async () => {
  const first = start();
  await first.address();
  process.kill(databaseProcess(), "SIGKILL");
  expect(await first.ended).toBe(1);
  expect(first.stderr).toMatch(/^The embedded PostgreSQL ended by itself \(signal SIGKILL\); .+\.$/m);
  const next = start();
  const address = await next.address();
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
});

test("what was begun before it was asked to stop is still answered", async () => {
  const linli = start();
  const port = Number(new URL(await linli.address()).port);
  const caller = connect(port, "127.0.0.1");
  const heard = heardBy(caller);
  const body = JSON.stringify({ message: "late", page: "home", stack: "" });
  caller.write(
    `POST /api/platform/report-browser-error HTTP/1.1\r\nHost: linli\r\nExpect: 100-continue\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
  );
  await heard(/^HTTP\/1\.1 100/);
  const ended = linli.stop();
  while (await isOpen(port)) await pause(5);
  caller.write(body);
  expect(await heard(/\r\n\r\nHTTP\/1\.1 \d+/)).toMatch(/HTTP\/1\.1 200/);
  expect(await ended).toBe(0);
});

/** @returns what waits until the connection has said something like that, and gives all it has said */
function heardBy(socket: Socket): (wanted: RegExp) => Promise<string> {
  let said = "";
  socket.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  return async (wanted) => {
    while (!wanted.test(said) && !socket.closed) await pause(5);
    return said;
  };
}

function isOpen(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const probe = connect(port, "127.0.0.1");
  probe.once("connect", () => resolve(true));
  probe.once("error", () => resolve(false));
  return promise.finally(() => probe.destroy());
}
