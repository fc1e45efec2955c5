// Builds the web pages when their sources have changed since.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { alone } from "./alone.mjs";
import { root, runNode } from "./run-node.mjs";

const built = join(root, "web/dist");
/** Below dist: whoever builds by hand removes it, so that it never speaks of another build. */
const stamp = join(built, ".vite/sources");

/** @throws when they cannot be built; why is told above it */
export async function buildWebPages() {
  const sources = hashOfSources();
  if (isBuilt(sources)) return;
  await alone("build", async () => {
    if (isBuilt(sources)) return;
    console.log("Building the web pages; this happens once after each change of them.");
    const code = await runNode(["web/build.mjs"], { env: { NODE_ENV: "production" } });
    if (code !== 0) throw new Error("The web pages could not be built; see above.");
    writeFileSync(stamp, sources);
  });
}

function isBuilt(sources) {
  return existsSync(join(built, "index.html")) && existsSync(stamp) && readFileSync(stamp, "utf8") === sources;
}

function hashOfSources() {
  const hash = createHash("sha256");
  const add = (file) =>
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  for (const folder of ["web", "counting"]) for (const file of filesBelow(folder)) add(file);
  for (const file of ["contract/api.ts", "package-lock.json"]) if (existsSync(join(root, file))) add(file);
  return hash.digest("hex");
}

const leftOut = new Set(["dist", "node_modules", "test-results"]);

/** Sorted; tests change no page, but to tell them apart is not worth a rule. */
function filesBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !leftOut.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}
