import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { contractFiles } from "./contract.ts";
import { withMigratedDatabase } from "./database.ts";
import { dumpSchema } from "./schema-dump.ts";
import { tableTypes } from "./table-types.ts";

/** Writes everything that is derived from the migrations and the operations; with --check, only says what is stale. */
const checkOnly = process.argv.includes("--check");
const root = new URL("../../", import.meta.url);
const stale: string[] = [];

try {
  await withMigratedDatabase(async (pools) => {
    settle("db/schema.sql", await dumpSchema(pools.owner));
    settle("server/src/platform/database/tables.generated.ts", await tableTypes(pools.owner));
    const { openapi, types } = await contractFiles(pools);
    settle("contract/openapi.json", openapi);
    settle("contract/api.ts", types);
  });
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}

if (checkOnly && stale.length > 0) {
  console.error(`Stale: ${stale.join(", ")}. Run "npm run generate" and commit what changes.`);
  process.exitCode = 1;
}

function settle(path: string, content: string): void {
  const file = fileURLToPath(new URL(path, root));
  const current = contentOf(file);
  if (current === content) return;
  if (checkOnly) {
    stale.push(path);
    console.error(firstDifference(path, current ?? "", content));
  } else {
    writeFileSync(file, content);
    console.log(`wrote ${path}`);
  }
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function firstDifference(path: string, current: string, fresh: string): string {
  const [has, needs] = [current.split("\n"), fresh.split("\n")];
  const line = needs.findIndex((text, index) => text !== has[index]);
  const at = line === -1 ? needs.length : line;
  return `${path}:${at + 1}\n  is:     ${has[at] ?? "(nothing)"}\n  should: ${needs[at] ?? "(nothing)"}`;
}
