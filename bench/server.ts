import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedDatabase } from "../server/src/platform/database/embedded.ts";

/** A PostgreSQL server on which the bench makes and drops databases of its own. */
export interface BenchServer {
  /** @param template its copy is made in the time it takes to copy files; nobody may be connected to it */
  create(name: string, template?: string): Promise<string>;
  close(): Promise<void>;
}

/** @param url of any database on a server where databases may be made; none: an embedded one in a temporary folder */
export async function openServer(url: string | undefined, log: (sentence: string) => void): Promise<BenchServer> {
  const server = url === undefined ? await temporary(log) : { url, stop: async () => {} };
  const made: string[] = [];
  const urlOf = (name: string) => Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  return {
    async create(name, template) {
      await run(`create database ${name}${template ? ` template ${template}` : ""}`);
      made.push(name);
      return urlOf(name);
    },
    async close() {
      for (const name of made) await run(`drop database ${name} with (force)`);
      await server.stop();
    },
  };
}

async function temporary(log: (sentence: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), "linli-bench-"));
  const { url, stop } = await startEmbeddedDatabase({ dataFolder: folder, log });
  return {
    url,
    async stop() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
