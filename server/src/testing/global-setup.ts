import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { connect } from "../platform/database/connect.ts";
import { startEmbeddedDatabase } from "../platform/database/embedded.ts";
import { migrate } from "../platform/database/migrate.ts";
import { foundSmallDistricts } from "./small-districts.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Of the database that each test file's own is copied from. */
    templateUrl: string;
  }
}

/** One PostgreSQL for the whole run; its template holds the migrated tables and two small invented districts. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "linli-test-"));
  const database = await startEmbeddedDatabase({ dataFolder: folder, log: () => {}, throwaway: true });
  const pools = connect(database.url, 4, () => {});
  try {
    await migrate(pools.owner);
    await foundSmallDistricts(pools);
  } finally {
    await pools.end();
  }
  project.provide("templateUrl", database.url);
  return async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
