import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Pools } from "../../server/src/platform/database/connect.ts";

const contractFolder = fileURLToPath(new URL("../../contract", import.meta.url));

/** The HTTP contract: as the application describes itself, and as types for its callers. */
export async function contractFiles(pools: Pools): Promise<{ openapi: string; types: string }> {
  const openapi = `${JSON.stringify(await openApi(pools), null, 2)}\n`;
  return { openapi, types: typesOf(openapi) };
}

async function openApi(pools: Pools): Promise<unknown> {
  // Only now: the tables' types are wanted also while the application itself is broken.
  const { createLinli } = await import("../../server/src/app.ts");
  const { systemClock } = await import("../../server/src/platform/clock.ts");
  const { Districts } = await import("../../server/src/platform/database/districts.ts");
  const { createVault } = await import("../../server/src/platform/vault.ts");
  const { http } = await createLinli({
    pool: pools.app,
    vault: createVault(["a secret for a database that lives for a second"]),
    clock: systemClock,
    districts: new Districts(pools.app),
    logLevel: "silent",
    origin: undefined,
    // With what only the demonstration answers, so that its page has types too.
    demo: true,
    requestsPerMinute: 1,
  });
  try {
    await http.ready();
    return http.swagger();
  } finally {
    await http.close();
  }
}

/** openapi-typescript needs TypeScript 5, which lies with it below contract/; we have 7. */
function typesOf(openapi: string): string {
  const folder = mkdtempSync(join(tmpdir(), "linli-contract-"));
  try {
    writeFileSync(join(folder, "openapi.json"), openapi);
    const command = join(contractFolder, "node_modules/openapi-typescript/bin/cli.js");
    execFileSync(process.execPath, [command, "openapi.json", "--output", "api.ts"], {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
    });
    return readFileSync(join(folder, "api.ts"), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
