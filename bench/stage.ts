import type { AddressInfo } from "node:net";
import { createLinli, type Linli } from "../server/src/app.ts";
import { systemClock } from "../server/src/platform/clock.ts";
import { connect, type Pools } from "../server/src/platform/database/connect.ts";
import { Districts } from "../server/src/platform/database/districts.ts";
import { migrate } from "../server/src/platform/database/migrate.ts";
import type { District } from "../server/src/platform/operations/operation.ts";
import { createVault } from "../server/src/platform/vault.ts";
import { districtId, foundDistrictOfBench } from "./district.ts";
import { Tap } from "./measuring/tap.ts";

/** The application as it runs for people, on one database, and what is needed to look at it from outside. */
export interface Stage {
  linli: Linli;
  district: District;
  pools: Pools;
  databaseUrl: string;
  /** Between the application and its pool: hears what is sent while it is told to listen. */
  tap: Tap;
  /** Of the application's own HTTP server, on loopback. */
  address: string;
  /** How many requests were loaded. */
  requests: number;
  close(): Promise<void>;
}

interface Opening {
  databaseUrl: string;
  connections: number;
  log: (sentence: string) => void;
}

const secret = "a-secret-for-the-bench-only-of-more-than-32-characters";

export async function openStage({ databaseUrl, connections, log }: Opening): Promise<Stage> {
  const pools = connect(databaseUrl, connections, (error) => log(`A connection was lost: ${error.message}`));
  await migrate(pools.owner);
  const districts = new Districts(pools.app);
  const tap = new Tap(pools.app);
  const linli = await createLinli({
    pool: tap.pool,
    vault: createVault([secret]),
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
    databaseUrl,
    tap,
    address: `http://127.0.0.1:${port}`,
    requests: 0,
    async close() {
      await linli.http.close();
      await pools.end();
    },
  };
}
