import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** One run of a process: its number alone may by now belong to another. */
export interface ProcessIdentity {
  pid: number;
  /** Opaque; equal only for the same run. */
  startedAt: string;
}

/** The living process of that number; a zombie, which only waits to be counted, is not living. */
export function livingProcess(pid: number): ProcessIdentity | undefined {
  const startedAt = existsSync("/proc/self/stat") ? startFromProc(pid) : startFromPs(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

export function isLiving(process: ProcessIdentity): boolean {
  return livingProcess(process.pid)?.startedAt === process.startedAt;
}

/** The arguments it was started with, joined by spaces; empty when it is gone or hidden from us. */
export function commandOf(pid: number): string {
  if (!existsSync("/proc/self/stat")) return ps(pid, "command=");
  return (readIfThere(`/proc/${pid}/cmdline`) ?? "").replaceAll("\0", " ").trim();
}

/** See proc(5): after the name in brackets come the state (field 3) and, as field 22, the start in ticks since boot. */
function startFromProc(pid: number): string | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields[0] === "Z" || fields[0] === "X") return undefined;
  return `${readIfThere("/proc/sys/kernel/random/boot_id")?.trim()} ${fields[22 - 3]}`;
}

function startFromPs(pid: number): string | undefined {
  const line = ps(pid, "stat=,lstart=");
  return line === "" || line.startsWith("Z") ? undefined : line.replace(/^\S+\s+/, "");
}

function ps(pid: number, columns: string): string {
  return spawnSync("ps", ["-o", columns, "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
