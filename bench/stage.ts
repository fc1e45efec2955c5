import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLinli, type Linli } from "../server/src/app.ts";
import { systemClock } from "../server/src/platform/clock.ts";
import { connect, type Pools } from "../server/src/platform/database/connect.ts";
import { Districts } from "../server/src/platform/database/districts.ts";
import { startEmbeddedDatabase } from "../server/src/platform/database/embedded.ts";
import { migrate } from "../server/src/platform/database/migrate.ts";
import type { District } from "../server/src/platform/operations/operation.ts";
import { createVault } from "../server/src/platform/vault.ts";
import { districtId, foundDistrictOfBench } from "./district.ts";
import { Tap } from "./measuring/tap.ts";
import type { Options } from "./options.ts";

/** The application as it runs for people, on a database of its own, and what is needed to look at it from outside. */
export interface Stage {
  linli: Linli;
  district: District;
  pools: Pools;
  databaseUrl: string;
  /** Between the application and its pool: hears what is sent while it is told to listen. */
  tap: Tap;
  /** Of the application's own HTTP server on loopback. */
  address: string;
  /** What stands in each cookie jar; see district.ts. */
  close(): Promise<void>;
}

const secret = "a-secret-for-the-bench-only-of-more-than-32-characters";

export async function openStage(options: Options, log: (sentence: string) => void): Promise<Stage> {
  const database = options.databaseUrl ? given(options.databaseUrl) : await temporary(log);
  // Room for what stands behind an idle caller: the pool's size is what is measured.
  const pools = connect(database.url, options.connections, (error) => log(`A connection was lost: ${error.message}`));
  const vault = createVault([secret]);
  await migrate(pools.owner);
  const districts = new Districts(pools.app);
  const tap = new Tap(pools.app);
  const linli = await createLinli({
    pool: tap.pool,
    vault,
    clock: systemClock,
    districts,
    logLevel: "error",
    origin: undefined,
    demo: false,
    requestsPerMinute: 100_000_000,
  });
  await foundDistrictOfBench({ linli, pools, districts, log });
  await linli.http.listen({ host: "127.0.0.1", port: 0 });
  const { port } = linli.http.server.address() as AddressInfo;
  return {
    linli,
    district: districts.byId(districtId)!,
    pools,
    databaseUrl: database.url,
    tap,
    address: `http://127.0.0.1:${port}`,
    async close() {
      await linli.http.close();
      await pools.end();
      await database.stop();
    },
  };
}

function given(url: string) {
  return { url, stop: async () => {} };
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
