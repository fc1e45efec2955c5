import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

/** Copies that are done with. They are some 20 MB each, so they cannot all wait for the end of the run. */
const done: string[] = [];
const mostDone = 20;

/** The address of a database of one's own, copied from the template. */
export async function copyOfTemplate(): Promise<string> {
  const template = inject("templateUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer([`create database ${name} template ${databaseOf(template)} strategy file_copy`]);
  const url = new URL(template);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * Drops the copy sometime. Not at once: for five seconds after files were deleted ext4 searches long for room for new ones,
 * which made every copy that followed a drop take half a second instead of a twentieth.
 */
export async function doneWithCopy(url: string): Promise<void> {
  done.push(databaseOf(url));
  if (done.length < mostDone) return;
  await onServer(done.splice(0).map((name) => `drop database if exists ${name} with (force)`));
}

async function onServer(statements: string[]): Promise<void> {
  const url = new URL(inject("templateUrl"));
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

const databaseOf = (url: string): string => new URL(url).pathname.slice(1);
