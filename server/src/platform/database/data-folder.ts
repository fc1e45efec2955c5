import { randomBytes } from "node:crypto";
import {
  accessSync,
  constants,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";

/** One sentence for the operator: what is wrong with the data folder and what to do. */
export class DataFolderError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "DataFolderError";
  }
}

/**
 * Makes the folder when it is missing and proves that it can be used.
 * @returns its real, absolute path
 * @throws DataFolderError
 */
export function openDataFolder(dataFolder: string): string {
  const folder = resolve(dataFolder);
  try {
    mkdirSync(dirname(folder), { recursive: true });
    // Secrets live below: closed to others from the first moment.
    mkdirIfMissing(folder);
    if (!statSync(folder).isDirectory()) throw notAFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(folder);
  } catch (error) {
    throw asDataFolderError(error, folder);
  }
}

/** The secret of an installation without LINLI_SECRET: made once, then always the same. */
export function keptSecret(folder: string): string {
  return keepOnce(folder, "secret", () => randomBytes(32).toString("base64url"));
}

/** What is kept in the file, or, when there is none yet, what `make` returns; of two at once, one is kept. Mode 0600. */
function keepOnce(folder: string, name: string, make: () => string): string {
  const file = join(folder, name);
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw asDataFolderError(error, file);
  }
  const fresh = `${file}.${process.pid}.new`;
  try {
    writeFileSync(fresh, make(), { mode: 0o600, flush: true });
    linkIfMissing(fresh, file);
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw asDataFolderError(error, folder);
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** Readers see the old content or the new, never a part. Mode 0600. */
export function replaceFile(file: string, content: string): void {
  const fresh = `${file}.${process.pid}.new`;
  writeFileSync(fresh, content, { mode: 0o600, flush: true });
  renameSync(fresh, file);
}

/** @returns false when `file` already existed */
export function linkIfMissing(existing: string, file: string): boolean {
  try {
    linkSync(existing, file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Turns what the operating system says about a path into the operator's sentence; anything else is a bug and passes. */
export function asDataFolderError(error: unknown, path: string): unknown {
  switch (codeOf(error)) {
    case "EACCES":
    case "EPERM":
      return new DataFolderError(
        `The data folder cannot be used: no permission to read and write ${path}; start as the user who owns it, or set LINLI_DATA to another folder.`,
      );
    case "EROFS":
      return new DataFolderError(
        `The data folder cannot be used: ${path} is on a read-only disk; set LINLI_DATA to a folder that can be written.`,
      );
    case "ENOSPC":
    case "EDQUOT":
      return diskFull(path);
    case "ENOTDIR":
    case "EEXIST":
      return notAFolder(path);
    default:
      return error;
  }
}

export function diskFull(path: string): DataFolderError {
  return new DataFolderError(
    `The disk that holds ${path} is full; make room, or set LINLI_DATA to a folder on another disk.`,
  );
}

function notAFolder(path: string): DataFolderError {
  return new DataFolderError(
    `The data folder cannot be used: ${path} is not a folder, or lies below a file; set LINLI_DATA to a folder.`,
  );
}

function mkdirIfMissing(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
