import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { type Cluster, openCluster } from "./cluster.ts";
import { asDataFolderError, codeOf, DataFolderError, openDataFolder, replaceFile } from "./data-folder.ts";
import { lockDataFolder, lockHolder } from "./data-folder-lock.ts";
import { freePort, type Postmaster, readyPort, startPostmaster, stopLeftBehind } from "./postmaster.ts";

export interface EmbeddedDatabase {
  /** Of the database `linli`, as its superuser. */
  url: string;
  port: number;
  /** Stops the database and gives the data folder back; may be called again. */
  stop(): Promise<void>;
}

interface Start {
  dataFolder: string;
  /** Rare news for the operator, each a whole sentence. */
  log: (sentence: string) => void;
  /** When the database ends while nobody stopped it: one sentence. `stop` is still to be called. */
  onExit?: (sentence: string) => void;
  /** Nothing in it need outlive the machine's next failure: a test's, which is deleted in any case. */
  throwaway?: boolean;
}

const databaseName = "linli";
const attempts = 40;
const attemptGapMs = 250;

/**
 * Reserves the data folder for this process and runs PostgreSQL in it, on 127.0.0.1 and a free port.
 * @throws DataFolderError in one sentence when the folder cannot be used
 */
export async function startEmbeddedDatabase({
  dataFolder,
  log,
  onExit,
  throwaway = false,
}: Start): Promise<EmbeddedDatabase> {
  const folder = openDataFolder(dataFolder);
  const unlock = lockDataFolder(folder);
  try {
    const password = keptAccess(folder)?.password ?? randomBytes(24).toString("hex");
    const cluster = openCluster({ dataFolder: folder, password, log });
    await stopLeftBehind(cluster, log);
    const postmaster = await startOnFreePort(cluster, { folder, password, throwaway });
    const url = addressOf({ port: postmaster.port, password }, databaseName);
    try {
      await createDatabaseIfMissing(addressOf({ port: postmaster.port, password }, "postgres"));
    } catch (error) {
      await postmaster.stop();
      throw error;
    }
    let stopping: Promise<void> | undefined;
    const stop = () => (stopping ??= postmaster.stop().finally(unlock));
    void postmaster.ended.then((reason) => {
      if (!stopping) onExit?.(`The embedded PostgreSQL ended by itself (${reason}); its log is ${logIn(folder)}.`);
    });
    return { url, port: postmaster.port, stop };
  } catch (error) {
    unlock();
    throw asDataFolderError(error, folder);
  }
}

/** The database that another, living process has started on this data folder and that is ready for connections. */
export async function runningEmbeddedDatabase(dataFolder: string): Promise<{ url: string } | undefined> {
  if (!lockHolder(dataFolder)) return undefined;
  const access = keptAccess(dataFolder);
  const port = readyPort({ folder: join(dataFolder, "postgresql") });
  return access && port === access.port ? { url: addressOf(access, databaseName) } : undefined;
}

interface Access {
  port: number;
  password: string;
}

/**
 * The port may be taken between our look and PostgreSQL's, and after a database was killed its last children may hold its
 * memory for a moment: both pass by themselves.
 */
async function startOnFreePort(
  cluster: Cluster,
  { folder, password, throwaway }: { folder: string; password: string; throwaway: boolean },
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    replaceFile(accessFile(folder), JSON.stringify({ port, password } satisfies Access));
    try {
      return await startPostmaster(cluster, { logFile: logIn(folder), port, throwaway });
    } catch (error) {
      const passing = error instanceof DataFolderError && /TCP\/IP socket|shared memory block/.test(error.message);
      if (!passing || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, attemptGapMs));
    }
  }
}

async function createDatabaseIfMissing(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}

/** Kept for the command line beside a running server; the password is also the only way back into the cluster. */
function keptAccess(folder: string): Access | undefined {
  const file = accessFile(folder);
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw asDataFolderError(error, file);
  }
}

const accessFile = (folder: string) => join(folder, "postgresql.json");
const logIn = (folder: string) => join(folder, "postgresql.log");

function addressOf({ port, password }: Access, database: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
}
