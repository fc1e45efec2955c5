import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Cluster, postgresEnvironment } from "./cluster.ts";
import { DataFolderError, diskFull } from "./data-folder.ts";
import { commandOf, isLiving, livingProcess } from "./process-identity.ts";

/** A running PostgreSQL server on 127.0.0.1. */
export interface Postmaster {
  port: number;
  /** Resolves when the process has ended, for whatever reason, with that reason in words. */
  ended: Promise<string>;
  /** Ends connections, writes everything down, then ends; after 20 s without that, at once (nothing answered is lost). */
  stop(): Promise<void>;
}

interface Run {
  logFile: string;
  port: number;
  throwaway: boolean;
}

const pollMs = 10;
const patienceMs = 20_000;
const largestLogBytes = 10_000_000;

/** @throws DataFolderError with PostgreSQL's own reason when it does not come up */
export async function startPostmaster(cluster: Cluster, { logFile, port, throwaway }: Run): Promise<Postmaster> {
  const log = openLog(logFile);
  const logStart = statSync(logFile).size;
  const child = spawn(join(cluster.binaries, "bin/postgres"), ["-D", cluster.folder, ...settings(port, throwaway)], {
    ...cluster.runAs,
    cwd: "/",
    // Away from the terminal: Ctrl-C goes to the server, which stops its database when its own work is done.
    detached: true,
    stdio: ["ignore", log, log],
    env: postgresEnvironment(),
  });
  closeSync(log);
  let reason: string | undefined;
  const { promise: ended, resolve } = Promise.withResolvers<string>();
  const end = (why: string) => {
    reason ??= why;
    resolve(why);
  };
  child.once("exit", (code, signal) => end(signal ? `signal ${signal}` : `exit code ${code}`));
  child.once("error", (error) => end(error.message));
  while (reason === undefined && !isReady(cluster, child.pid)) await pause(pollMs);
  if (reason !== undefined) throw startFailure(cluster.folder, logFile, logStart, reason);
  return { port, ended, stop: () => stop(child, ended) };
}

/**
 * A server killed with SIGKILL leaves its database running. It is stopped cleanly and started again rather than adopted,
 * so that it always runs with this version's settings.
 */
export async function stopLeftBehind(cluster: Cluster, log: (sentence: string) => void): Promise<void> {
  const pid = statusOf(cluster)?.pid;
  const left = pid === undefined ? undefined : livingProcess(pid);
  // The number may have been used again since: only a process started on this folder is meant.
  if (!left || !commandOf(left.pid).includes(`-D ${cluster.folder} `)) return;
  log("An earlier run was cut off and left its database running; stopping it cleanly first.");
  process.kill(left.pid, "SIGINT");
  const deadline = performance.now() + patienceMs;
  while (isLiving(left)) {
    if (performance.now() > deadline) process.kill(left.pid, "SIGQUIT");
    await pause(pollMs);
  }
}

/** The port of the server that runs on this cluster, if it is ready for connections. */
export function readyPort(cluster: Pick<Cluster, "folder">): number | undefined {
  const status = statusOf(cluster);
  return status?.ready && livingProcess(status.pid) ? status.port : undefined;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/**
 * For a machine with 2 GB and more. A transaction that was answered is on the disk: nothing here trades that for speed,
 * except where everything is thrown away at the end.
 */
function settings(port: number, throwaway: boolean): string[] {
  const safe = throwaway ? "off" : "on";
  const chosen: Record<string, string | number> = {
    port,
    listen_addresses: "127.0.0.1",
    // No socket file: below a deep folder its path is longer than a socket's name may be.
    unix_socket_directories: "",
    shared_buffers: "256MB",
    // Containers often have 64 MB of /dev/shm, so parallel queries take System V memory instead.
    dynamic_shared_memory_type: "sysv",
    fsync: safe,
    synchronous_commit: safe,
    full_page_writes: safe,
    max_wal_size: "1GB",
    random_page_cost: "1.1",
    timezone: "UTC",
    log_timezone: "UTC",
    log_destination: "stderr",
    logging_collector: "off",
    log_line_prefix: "%m [%p] ",
  };
  return Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill("SIGINT");
  const impatient = setTimeout(() => child.kill("SIGQUIT"), patienceMs);
  await ended;
  clearTimeout(impatient);
}

/** postmaster.pid tells, by line: process, folder, start, port, socket folder, address, memory key, state. */
function statusOf(cluster: Pick<Cluster, "folder">): { pid: number; port: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(cluster.folder, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

function isReady(cluster: Cluster, pid: number | undefined): boolean {
  const status = statusOf(cluster);
  return status?.pid === pid && status?.ready === true;
}

function openLog(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLogBytes) renameSync(logFile, `${logFile}.1`);
  return openSync(logFile, "a", 0o600);
}

function startFailure(folder: string, logFile: string, logStart: number, reason: string): DataFolderError {
  const said = readFileSync(logFile).subarray(logStart).toString("utf8");
  if (/No space left on device|Disk quota exceeded/.test(said)) return diskFull(folder);
  const why = /(?:FATAL|PANIC|ERROR): +(.+)/.exec(said)?.[1] ?? reason;
  return new DataFolderError(`The embedded PostgreSQL did not start: ${why}; its log is ${logFile}.`);
}
