import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { asDataFolderError, codeOf, DataFolderError, linkIfMissing } from "./data-folder.ts";
import { isLiving, livingProcess, type ProcessIdentity } from "./process-identity.ts";

const lockName = "linli.lock";

/**
 * Reserves the folder for this process until the returned function is called. A lock whose process has died, however it
 * died, is taken over.
 * @throws DataFolderError while another process lives that holds it
 */
export function lockDataFolder(folder: string): () => void {
  const self = livingProcess(process.pid);
  if (!self) throw new Error("this process cannot find itself in the list of processes");
  const lock = join(folder, lockName);
  const content = JSON.stringify(self);
  // Written under another name first: a lock appears whole or not at all.
  const mine = `${lock}.${process.pid}.new`;
  try {
    writeFileSync(mine, content, { mode: 0o600 });
    acquire(lock, mine);
  } catch (error) {
    throw error instanceof DataFolderError ? error : asDataFolderError(error, folder);
  } finally {
    rmSync(mine, { force: true });
  }
  return () => {
    if (contentOf(lock) === content) rmSync(lock, { force: true });
  };

  function acquire(path: string, from: string): void {
    while (!linkIfMissing(from, path)) {
      const left = contentOf(path);
      if (left === undefined) continue;
      const holder = holderIn(left);
      if (holder && isLiving(holder)) throw inUse(folder, holder);
      succeed(path, from, left, holder);
    }
  }

  /**
   * Replaces what a dead process left. Only who holds the right of succession to exactly that content may do it, and
   * looks again after getting the right, so of many takers at once one wins. The right is itself such a lock: a successor
   * that dies half-way is succeeded in turn.
   */
  function succeed(path: string, from: string, left: string, holder: ProcessIdentity | undefined): void {
    const right = `${path}.after-${holder?.pid ?? "nobody"}`;
    acquire(right, from);
    try {
      if (contentOf(path) === left) rmSync(path);
    } finally {
      rmSync(right, { force: true });
    }
  }
}

/** The living process that holds the folder's lock, if one does. */
export function lockHolder(folder: string): ProcessIdentity | undefined {
  const holder = holderIn(contentOf(join(folder, lockName)) ?? "");
  return holder && isLiving(holder) ? holder : undefined;
}

function inUse(folder: string, holder: ProcessIdentity): DataFolderError {
  return new DataFolderError(
    `The data folder ${folder} is in use by process ${holder.pid}; stop that process first, or set LINLI_DATA to another folder.`,
  );
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function holderIn(content: string): ProcessIdentity | undefined {
  try {
    const { pid, startedAt } = JSON.parse(content);
    return Number.isInteger(pid) && typeof startedAt === "string" ? { pid, startedAt } : undefined;
  } catch {
    return undefined;
  }
}
