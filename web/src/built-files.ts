import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** Looks at what `node web/build.mjs` made, for tests. */
const dist = new URL("../dist/", import.meta.url);

export const isBuilt = existsSync(new URL("index.html", dist));

export function builtText(path: string): string {
  return readFileSync(new URL(path, dist), "utf8");
}

/** The resident's built files of one ending. */
export function residentFiles(ending: string): string[] {
  const folder = "assets/resident/";
  return readdirSync(new URL(folder, dist))
    .filter((name) => name.endsWith(ending))
    .map((name) => folder + name);
}

/** Bytes over the wire. */
export function gzipBytes(path: string): number {
  return gzipSync(builtText(path), { level: 9 }).length;
}

interface ManifestEntry {
  file: string;
  imports?: string[];
}

/** Every file that these sources need before they run: themselves and what they import, and what that imports. */
export function filesNeededBy(sources: readonly string[]): string[] {
  const manifest = JSON.parse(builtText(".vite/resident.json")) as Record<string, ManifestEntry>;
  const seen = new Set<string>();
  const visit = (source: string): void => {
    const entry = manifest[source];
    if (entry === undefined) throw new Error(`${source} is not in the manifest`);
    if (seen.has(entry.file)) return;
    seen.add(entry.file);
    for (const imported of entry.imports ?? []) visit(imported);
  };
  for (const source of sources) visit(source);
  return [...seen];
}
