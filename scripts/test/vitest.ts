import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Outcome, runTool, type Stage } from "./stage.ts";

/** The unit and integration tests of one workspace. */
export function vitest(workspace: string, filter: string[]): Stage {
  return {
    title: `tests of the ${workspace} (vitest)`,
    async run() {
      const folder = mkdtempSync(join(tmpdir(), "linli-vitest-"));
      try {
        const report = join(folder, "report.json");
        const { code } = await runTool(
          "vitest",
          [
            ...["run", "--root", workspace, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
            // With a filter, the other workspace may have nothing to run.
            ...(filter.length > 0 ? ["--passWithNoTests", ...filter] : []),
          ],
          { show: true },
        );
        return outcomeOf(code, reportIn(report));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

function reportIn(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** A file that could not be read as tests counts as one failure, and so does whatever else kept vitest from being content. */
export function outcomeOf(code: number, report: Report | undefined): Outcome {
  const unreadable =
    report?.testResults.filter(
      ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
    ) ?? [];
  const failed = (report?.numFailedTests ?? 0) + unreadable.length;
  return { passed: report?.numPassedTests ?? 0, failed: code !== 0 && failed === 0 ? 1 : failed };
}
