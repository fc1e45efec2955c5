import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./stage.ts";

/** The whole of Linli from nothing, with the demo loaded before it answers; until SIGTERM, and then nothing of it is left. */
const dataFolder = mkdtempSync(join(tmpdir(), "linli-demo-"));
let current: ChildProcess | undefined;
let stopping = false;

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    stopping = true;
    current?.kill("SIGTERM");
  });
}

const loaded = await run("server/src/cli/main.ts", "demo");
process.exitCode = loaded === 0 && !stopping ? await run("server/src/main.ts") : loaded;
rmSync(dataFolder, { recursive: true, force: true });

function run(...program: string[]): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  // The tests' own receivers of web hooks listen on this machine.
  const toItself = { LINLI_WEBHOOKS_TO_LOOPBACK: "1" };
  const env = {
    ...process.env,
    LINLI_DATA: dataFolder,
    LINLI_DEMO: "1",
    LINLI_LOG: "warn",
    DATABASE_URL: "",
    ...toItself,
  };
  current = spawn(process.execPath, program, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
  current.once("close", (code) => resolve(code ?? 1));
  return promise;
}
