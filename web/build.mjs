// Builds both entries into web/dist. Two passes, because the two entries promise different browsers:
// the resident's pages are lowered to Safari 14 and Chrome 86, the workbench is not.
import { rm } from "node:fs/promises";
import { build } from "vite";

const here = import.meta.dirname;

try {
  await rm(`${here}/dist`, { recursive: true, force: true });
  for (const entry of ["resident", "workbench"]) {
    await build({ configFile: `${here}/vite.${entry}.config.ts`, logLevel: "error" });
  }
} catch (error) {
  console.error(`The pages could not be built: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
