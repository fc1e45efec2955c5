import { setTimeout as pause } from "node:timers/promises";
import { connect, type Pools } from "../platform/database/connect.ts";
import { keptSecret, openDataFolder } from "../platform/database/data-folder.ts";
import { lockHolder } from "../platform/database/data-folder-lock.ts";
import { runningEmbeddedDatabase, startEmbeddedDatabase } from "../platform/database/embedded.ts";
import { migrate } from "../platform/database/migrate.ts";
import type { Settings } from "../platform/settings.ts";
import { createVault, type Vault } from "../platform/vault.ts";
import { asOperatorError, checkDatabaseServer } from "./database-server.ts";

/** A database in reach, whether or not it is ours to stop. */
export interface Database {
  pools: Pools;
  vault: Vault;
  /** Whether another process may be using it now. */
  shared: boolean;
  /** Ends the connections, and the database too if it was started here. */
  close(): Promise<void>;
}

interface Opening {
  /** Rare news for the operator, each a whole sentence. */
  log: (sentence: string) => void;
  /** The embedded database ended while nobody stopped it. */
  onExit?: (sentence: string) => void;
  /** Told of errors of idle connections. */
  onError: (error: Error) => void;
  /** Whether a database that another process runs on the data folder will do. */
  besideServer?: boolean;
}

/** @throws OperatorError or DataFolderError in one sentence when there is no way */
export async function openDatabase(settings: Settings, opening: Opening): Promise<Database> {
  const { url, stop, shared } = await reach(settings, opening);
  try {
    const pools = connect(url, settings.databaseConnections, opening.onError);
    const secrets = settings.secrets ?? [keptSecret(openDataFolder(settings.dataFolder))];
    return {
      pools,
      vault: createVault(secrets),
      shared,
      async close() {
        await pools.end();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Runs the migrations that are missing.
 * @returns their names
 * @throws OperatorError in one sentence when the database's user may not
 */
export async function bringUpToDate({ owner }: Pools, { databaseUrl }: Settings): Promise<string[]> {
  try {
    return await migrate(owner);
  } catch (error) {
    throw databaseUrl === undefined ? error : asOperatorError(error, databaseUrl);
  }
}

interface Reached {
  url: string;
  shared: boolean;
  stop(): Promise<void>;
}

async function reach(settings: Settings, { log, onExit, besideServer }: Opening): Promise<Reached> {
  if (settings.databaseUrl !== undefined) {
    await checkDatabaseServer(settings.databaseUrl);
    return { url: settings.databaseUrl, shared: true, stop: async () => {} };
  }
  const running = besideServer ? await databaseOfServer(settings.dataFolder) : undefined;
  if (running) return { url: running.url, shared: true, stop: async () => {} };
  const started = await startEmbeddedDatabase({
    dataFolder: settings.dataFolder,
    log,
    ...(onExit ? { onExit } : {}),
  });
  return { url: started.url, shared: false, stop: () => started.stop() };
}

const patienceMs = 15_000;
const pollMs = 100;

/** Waits for a server that has reserved the data folder and is only just starting its database. */
async function databaseOfServer(dataFolder: string): Promise<{ url: string } | undefined> {
  for (const deadline = performance.now() + patienceMs; performance.now() < deadline; await pause(pollMs)) {
    const running = await runningEmbeddedDatabase(dataFolder);
    if (running || !lockHolder(dataFolder)) return running;
  }
  return undefined;
}
