import { globSync } from "node:fs";
import { foreignTables } from "./foreign-tables.ts";
import { longestFiles } from "./longest-files.ts";
import { check, type Run, root, runTool, type Stage } from "./stage.ts";
import { untestedOperations } from "./untested-operations.ts";

/** What can be said about the sources without running them. */
export const checks: Stage[] = [
  check("types of the counting", () => runTool("tsc", ["-p", "counting/tsconfig.json"])),
  check("types of the server", () => runTool("tsc", ["-p", "server/tsconfig.json"])),
  check("types of the web", () => runTool("tsc", ["-p", "web/tsconfig.json"])),
  check("types of the tests in the browser", () => runTool("tsc", ["-p", "e2e/tsconfig.json"])),
  check("format and lint (biome)", () => runTool("biome", ["check", "--error-on-warnings", "--colors=off"])),
  check("which way imports point (dependency-cruiser)", () =>
    runTool("node", [
      ...["--import", "./scripts/test/typescript-5.mjs", "node_modules/.bin/depcruise"],
      ...["--config", ".dependency-cruiser.cjs", "--output-type", "err-long", ...folders()],
    ]),
  ),
  check("nothing dead (knip)", () => runTool("knip", ["--no-config-hints"])),
  check("migrations (squawk)", () => runTool("squawk", globSync("db/migrations/*.sql", { cwd: root }).sort())),
  check("generated files are current", () => runTool("node", ["scripts/generate/main.ts", "--check"])),
  check("each module touches only its own tables", async () => listed(foreignTables(root))),
  check("every operation has a test", async () => listed(untestedOperations(root))),
  {
    title: "the ten longest files",
    async run() {
      console.log(longestFiles(root));
      return { passed: 0, failed: 0 };
    },
  },
];

function folders(): string[] {
  return globSync("{counting,server,web,contract,scripts,bench,e2e}", { cwd: root }).sort();
}

function listed(problems: string[]): Run {
  return { code: problems.length === 0 ? 0 : 1, output: problems.join("\n") };
}
