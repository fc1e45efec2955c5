import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Outcome, runTool, type Stage } from "./stage.ts";

/** The tests of the whole in a browser. */
export function playwright(filter: string[]): Stage {
  return {
    title: "tests in the browser (playwright)",
    async run() {
      const folder = mkdtempSync(join(tmpdir(), "linli-playwright-"));
      try {
        const report = join(folder, "report.json");
        const { code } = await runTool("playwright", ["test", "--reporter=list,json", ...filter], {
          show: true,
          env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
        });
        return outcomeOf(code, statsIn(report));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

interface Stats {
  expected: number;
  unexpected: number;
  flaky: number;
}

function statsIn(file: string): Stats | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")).stats;
  } catch {
    return undefined;
  }
}

export function outcomeOf(code: number, stats: Stats | undefined): Outcome {
  // A test that needed a second try has failed once, and that is what is reported.
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  return { passed: stats?.expected ?? 0, failed: code !== 0 && failed === 0 ? 1 : failed };
}
