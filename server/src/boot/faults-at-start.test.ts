import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { testDistrict } from "../testing/test-district.ts";
import { LinliProcess } from "./linli-process.fixture.ts";
import { oldPostgres } from "./old-postgres.fixture.ts";

const linli = testDistrict();
const secret = "a-secret-of-more-than-thirty-two-characters";
const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

/** Starts with these settings, expects it to give up, and returns the one sentence it says. */
async function sentenceOf(settings: Record<string, string>): Promise<string> {
  const start = new LinliProcess({ LINLI_SECRET: secret, ...settings });
  expect(await start.ended).toBe(1);
  const said = start.stderr.trimEnd();
  expect(said).toMatch(/^[A-Z].+\.$/);
  expect(said).not.toMatch(/\n|^\s+at /m);
  expect(start.stdout).not.toContain("http://");
  return said;
}

function databaseUrl(change: (url: URL) => void): string {
  const url = new URL(linli.databaseUrl);
  change(url);
  return url.href;
}

async function listening(server: Server): Promise<number> {
  if (!server.listening) await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanUps.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

test("a setting that cannot be used is named", async () => {
  expect(await sentenceOf({ PORT: "many" })).toMatch(/^PORT is "many"/);
});

test("a busy port is named, and what to set", async () => {
  const port = await listening(createServer());
  const said = await sentenceOf({ DATABASE_URL: linli.databaseUrl, PORT: String(port) });
  expect(said).toMatch(`Port ${port} on 127.0.0.1 is in use`);
  expect(said).toContain("PORT");
});

test("an address that this machine does not have is named", async () => {
  expect(await sentenceOf({ DATABASE_URL: linli.databaseUrl, HOST: "192.0.2.1" })).toContain("192.0.2.1");
});

describe("a data folder that cannot be used is named", () => {
  test("because it is a file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "linli-start-"));
    cleanUps.push(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "data"), "");
    expect(await sentenceOf({ LINLI_DATA: join(folder, "data") })).toContain(join(folder, "data"));
  });

  // Root may read everything.
  test.skipIf(process.getuid?.() === 0)("because it may not be read", async () => {
    const folder = mkdtempSync(join(tmpdir(), "linli-start-"));
    cleanUps.push(() => {
      chmodSync(folder, 0o700);
      rmSync(folder, { recursive: true });
    });
    chmodSync(folder, 0o000);
    expect(await sentenceOf({ LINLI_DATA: folder })).toContain(folder);
  });
});

test("a database that a newer version has written is left alone", async () => {
  await linli.rows("insert into public.migrations (name, run_on) values ('9999-future', now())");
  const said = await sentenceOf({ DATABASE_URL: linli.databaseUrl });
  await linli.rows("delete from public.migrations where name = '9999-future'");
  expect(said).toMatch(/newer Linli.+9999-future/);
});

describe("a DATABASE_URL that leads to no usable database is explained", () => {
  test("nothing listens there", async () => {
    const port = await listening(createServer());
    await cleanUps.pop()?.();
    const said = await sentenceOf({ DATABASE_URL: `postgres://linli:word@127.0.0.1:${port}/linli` });
    expect(said).toMatch(`No server listens at 127.0.0.1:${port}`);
  });

  test("the host is not known", async () => {
    const said = await sentenceOf({ DATABASE_URL: "postgres://linli:word@database.invalid/linli" });
    expect(said).toContain("database.invalid:5432");
  });

  test("the password is wrong, and is not repeated", async () => {
    const said = await sentenceOf({
      DATABASE_URL: databaseUrl((url) => {
        url.password = "wrong-word";
      }),
    });
    expect(said).toMatch(/does not accept the password of user postgres/);
    expect(said).not.toContain("wrong-word");
  });

  test("there is no such database", async () => {
    const said = await sentenceOf({
      DATABASE_URL: databaseUrl((url) => {
        url.pathname = "/nowhere";
      }),
    });
    expect(said).toContain("has no database nowhere");
  });

  test("the user may not make what Linli needs", async () => {
    await linli.rows("create role powerless login password 'powerless-word'");
    await linli.rows("create database for_powerless");
    const said = await sentenceOf({
      DATABASE_URL: databaseUrl((url) => {
        url.username = "powerless";
        url.password = "powerless-word";
        url.pathname = "/for_powerless";
      }),
    });
    await linli.rows("drop database for_powerless");
    await linli.rows("drop role powerless");
    expect(said).toMatch(/User powerless may not .+ for_powerless/);
  });

  test("its encoding cannot hold Chinese", async () => {
    await linli.rows("create database latin encoding 'LATIN1' locale 'C' template template0");
    const said = await sentenceOf({
      DATABASE_URL: databaseUrl((url) => {
        url.pathname = "/latin";
      }),
    });
    await linli.rows("drop database latin");
    expect(said).toMatch(/latin is encoded in LATIN1, but must be in UTF8/);
  });

  test("its PostgreSQL is too old", async () => {
    const port = await listening(await oldPostgres());
    const said = await sentenceOf({ DATABASE_URL: `postgres://linli:word@127.0.0.1:${port}/linli` });
    expect(said).toMatch(/PostgreSQL 14\.11, but Linli needs 15 or newer/);
  });
});
