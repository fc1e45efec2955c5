import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DataFolderError } from "./data-folder.ts";

/** Whom PostgreSQL runs as: it refuses to run as root, so root lends it a user that can do nothing else. */
export interface DatabaseUser {
  uid: number;
  gid: number;
}

const userName = "linli";

/** @returns undefined when this process is not root: PostgreSQL then runs as the same user */
export function unprivilegedUser(log: (sentence: string) => void): DatabaseUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = lookUp();
  if (existing) return existing;
  const made = runAsRoot("useradd", [
    ...["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"],
    ...["--shell", "/usr/sbin/nologin", userName],
  ]);
  const user = lookUp();
  if (!user) {
    throw new DataFolderError(
      `PostgreSQL refuses to run as root and the system user ${userName} could not be made (${made.trim() || "no useradd"}); make it, or start as an ordinary user.`,
    );
  }
  log(`PostgreSQL does not run as root, so the system user ${userName} was made for it.`);
  return user;
}

/** Asks the system by trying, as that user: mode bits alone would miss access lists and closed parents. */
export function canReach(user: DatabaseUser, ...paths: string[]): boolean {
  const condition = paths.flatMap((path, index) => [...(index > 0 ? ["-a"] : []), "-r", path, "-a", "-x", path]);
  return spawnSync("test", condition, { ...user, cwd: "/" }).status === 0;
}

/**
 * Lets the user pass through the folder (not list it) where only the folder itself keeps it out; a closed parent is
 * somebody's decision and stays closed.
 */
export function letPass(user: DatabaseUser, folder: string): boolean {
  if (mayPass(user, folder)) return true;
  if (!mayPass(user, dirname(folder))) return false;
  const { mode, uid } = statSync(folder);
  if ((mode & 0o070) === 0) {
    chownSync(folder, uid, user.gid);
    chmodSync(folder, (mode & 0o7777) | 0o010);
  } else {
    // The group is already somebody's: leave it theirs.
    chmodSync(folder, (mode & 0o7777) | 0o001);
  }
  return mayPass(user, folder);
}

function mayPass(user: DatabaseUser, folder: string): boolean {
  return spawnSync("test", ["-x", folder], { ...user, cwd: "/" }).status === 0;
}

function lookUp(): DatabaseUser | undefined {
  const [uid, gid] = ["-u", "-g"].map((flag) => Number.parseInt(runAsRoot("id", [flag, userName]), 10));
  return uid && gid ? { uid, gid } : undefined;
}

/** Both what it says and what it complains of; a root shell's path often lacks the system folders. */
function runAsRoot(command: string, args: string[]): string {
  const env = { ...process.env, PATH: `${process.env.PATH ?? ""}:/usr/sbin:/sbin:/usr/bin:/bin` };
  const { stdout, stderr } = spawnSync(command, args, { encoding: "utf8", env });
  return `${stdout ?? ""}${stderr ?? ""}`;
}
