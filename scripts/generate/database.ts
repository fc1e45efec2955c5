import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, type Pools } from "../../server/src/platform/database/connect.ts";
import { startEmbeddedDatabase } from "../../server/src/platform/database/embedded.ts";
import { migrate } from "../../server/src/platform/database/migrate.ts";

/** Gives `work` an empty database on which all migrations were run, and takes every trace of it away afterwards. */
export async function withMigratedDatabase<T>(work: (pools: Pools) => Promise<T>): Promise<T> {
  const dataFolder = mkdtempSync(join(tmpdir(), "linli-generate-"));
  const database = await startEmbeddedDatabase({ dataFolder, log: () => {}, throwaway: true });
  const pools = connect(database.url, 2, () => {});
  try {
    await migrate(pools.owner);
    return await work(pools);
  } finally {
    await pools.end();
    await database.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
