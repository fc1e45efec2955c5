import { bringBrowser } from "./browser.ts";
import { checks } from "./checks.ts";
import { playwright } from "./playwright.ts";
import { type Outcome, runTool, type Stage } from "./stage.ts";
import { vitest } from "./vitest.ts";

/** npm test [-- check | unit | e2e [filter …]]: everything, or one part of it; ends with one line that adds up what ran. */
const [part, ...filter] = process.argv.slice(2);
/** No test in itself: a filter that matches nothing must not end with something passed. */
const webPages: Stage = {
  title: "the web pages are built",
  async run() {
    const { code } = await runTool("node", ["scripts/build.mjs"], { show: true });
    return { passed: 0, failed: code === 0 ? 0 : 1 };
  },
};
const workspaces = ["counting", "server", "web", "scripts"];
const parts: Record<string, () => Stage[]> = {
  check: () => checks,
  unit: () => [webPages, ...workspaces.map((workspace) => vitest(workspace, filter))],
  e2e: () => [webPages, playwright(filter)],
};

const chosen = part === undefined ? everything() : parts[part]?.();
if (chosen) {
  if (part === undefined || part === "e2e") await bringBrowser();
  await runAll(chosen);
} else {
  console.error(`There is no part "${part}"; the parts are ${Object.keys(parts).join(", ")}.`);
  process.exitCode = 1;
}

function everything(): Stage[] {
  return [webPages, ...checks, ...workspaces.map((workspace) => vitest(workspace, [])), playwright([])];
}

async function runAll(stages: Stage[]): Promise<void> {
  const total = { passed: 0, failed: 0 };
  const broken: string[] = [];
  for (const stage of stages) {
    const { passed, failed } = await timed(stage);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) broken.push(`${stage.title}: ${failed} failed`);
  }
  console.log(["", ...broken, `${total.passed} passed, ${total.failed} failed`].join("\n"));
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
}

async function timed(stage: Stage): Promise<Outcome> {
  console.log(`\n── ${stage.title}`);
  const begun = performance.now();
  const outcome = await stage.run().catch((error): Outcome => {
    console.log(error);
    return { passed: 0, failed: 1 };
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const what = outcome.failed > 0 ? `✗ ${outcome.failed} failed` : "✓";
  console.log(`   ${what} (${seconds} s)`);
  return outcome;
}
