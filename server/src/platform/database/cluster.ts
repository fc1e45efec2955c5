import { spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { asDataFolderError, codeOf, DataFolderError, diskFull } from "./data-folder.ts";
import { type DatabaseUser, letPass, unprivilegedUser } from "./database-user.ts";
import { postgresBinaries, postgresMajor, systemFolder } from "./postgres-binaries.ts";

/** PostgreSQL's own files, and who may touch them. */
export interface Cluster {
  /** Real path, without links. */
  folder: string;
  /** With bin/, lib/ and share/. */
  binaries: string;
  runAs: DatabaseUser | undefined;
}

interface Opening {
  /** Checked, locked by this process. */
  dataFolder: string;
  /** Of the superuser `postgres`, should the cluster have to be made. */
  password: string;
  log: (sentence: string) => void;
}

/**
 * The cluster in the data folder; made when there is none. A start that was killed while making it leaves nothing that
 * could be taken for a cluster.
 * @throws DataFolderError when what is there cannot be used
 */
export function openCluster({ dataFolder, password, log }: Opening): Cluster {
  const place = join(dataFolder, "postgresql");
  try {
    if (!isThere(place)) {
      const runAs = unprivilegedUser(log);
      const binaries = postgresBinaries(runAs);
      log("Making the database; this happens once.");
      make(place, { binaries, runAs, password });
      return { folder: realpathSync(place), binaries, runAs };
    }
    const folder = existing(place);
    // Who made the cluster goes on running it, also when root starts what an ordinary user made.
    const { uid, gid } = statSync(folder);
    const runAs = process.getuid?.() === 0 ? (uid === 0 ? unprivilegedUser(log) : { uid, gid }) : undefined;
    if (runAs) letPass(runAs, dataFolder);
    return { folder, binaries: postgresBinaries(runAs), runAs };
  } catch (error) {
    throw error instanceof DataFolderError ? error : asDataFolderError(error, place);
  }
}

function existing(place: string): string {
  if (!existsSync(place)) {
    throw new DataFolderError(
      `The database that ${place} points to, ${readlinkSync(place)}, is missing; bring it back, or remove the link to begin with an empty one.`,
    );
  }
  const version = versionIn(place);
  if (version === undefined) {
    throw new DataFolderError(
      `${place} holds no PostgreSQL database; move it away, or set LINLI_DATA to another folder.`,
    );
  }
  if (version !== String(postgresMajor)) {
    throw new DataFolderError(
      `The database in ${place} was made by PostgreSQL ${version}, but this Linli brings PostgreSQL ${postgresMajor}; set LINLI_DATA to another folder, or move the data over with pg_dump and psql.`,
    );
  }
  return realpathSync(place);
}

function versionIn(place: string): string | undefined {
  try {
    return readFileSync(join(place, "PG_VERSION"), "utf8").trim();
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error) ?? "")) return undefined;
    throw error;
  }
}

interface Making {
  binaries: string;
  runAs: DatabaseUser | undefined;
  password: string;
}

function make(place: string, { binaries, runAs, password }: Making): void {
  const fresh = `${place}.new`;
  clear(fresh);
  if (runAs && !letPass(runAs, dirname(place))) {
    // Named before it is filled, so that the next start finds and clears it should this one be killed.
    symlinkSync(newFolderOutside(), fresh);
  } else {
    mkdirSync(fresh, { mode: 0o700 });
  }
  const folder = realpathSync(fresh);
  if (runAs) chownSync(folder, runAs.uid, runAs.gid);
  initdb(folder, { binaries, runAs, password });
  renameSync(fresh, place);
}

/** For a data folder that PostgreSQL's user cannot enter. */
function newFolderOutside(): string {
  const clusters = join(systemFolder, "clusters");
  mkdirSync(clusters, { recursive: true, mode: 0o755 });
  return mkdtempSync(join(clusters, "cluster-"));
}

function clear(fresh: string): void {
  if (!isThere(fresh)) return;
  if (existsSync(fresh)) rmSync(realpathSync(fresh), { recursive: true, force: true });
  rmSync(fresh, { recursive: true, force: true });
}

/**
 * Text is UTF-8 and sorts by code point everywhere alike (the built-in C.UTF-8), while characters are classified by the
 * system's UTF-8: with plain C, pg_trgm takes no Chinese character for a letter.
 */
function initdb(folder: string, { binaries, runAs, password }: Making): void {
  const passwordFile = join(folder, "..", `.linli-${process.pid}`);
  rmSync(passwordFile, { force: true });
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: "wx" });
    if (runAs) chownSync(passwordFile, runAs.uid, runAs.gid);
    const characters = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
    const { status, signal, stderr, error } = spawnSync(
      join(binaries, "bin/initdb"),
      [
        ...["--pgdata", folder, "--username", "postgres", "--pwfile", passwordFile, "--auth", "scram-sha-256"],
        ...["--encoding", "UTF8", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"],
        ...["--locale", "C", "--lc-ctype", characters, "--no-instructions"],
        ...["--set", "dynamic_shared_memory_type=sysv", "--set", "timezone=UTC", "--set", "log_timezone=UTC"],
      ],
      { ...runAs, cwd: "/", encoding: "utf8", env: postgresEnvironment() },
    );
    if (error) throw error;
    if (status !== 0) throw initdbFailure(folder, stderr || `it was ended by ${signal}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The operator's sentence for what initdb complained of. */
function initdbFailure(folder: string, complaint: string): DataFolderError {
  if (/No space left on device|Disk quota exceeded/.test(complaint)) return diskFull(folder);
  const reason = /(?:FATAL|error|PANIC): +(.+)/.exec(complaint)?.[1] ?? complaint.trim().split("\n").at(-1);
  return new DataFolderError(`The database could not be made in ${folder}: ${reason}.`);
}

/** Nothing of the caller's own PostgreSQL or language settings may decide how ours runs. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
}

/** Also for a link that leads nowhere. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
