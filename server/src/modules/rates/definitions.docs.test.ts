/** docs/rates.md is the published page of what figures mean, so it must say what the pages say and the code counts. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { definitions } from "./definitions.ts";
import { callbackLimits, standardSettings } from "./standard-settings.ts";
import { timeSteps } from "./time-steps.ts";

const page = readFileSync(new URL("../../../../docs/rates.md", import.meta.url), "utf8");

test.each(definitions)("$name stands on the page, in both languages", ({ name, source, "zh-CN": zh, en }) => {
  const rows = [zh, en].map((words) => `| ${words.name} | ${words.above} | ${words.below} | ${words.leftOut} |`);
  for (const row of rows) expect(page).toContain(row);
  expect(page).toContain(`\`${name}\` (${source})`);
});

test("the settings that hold until a district sets its own are the page's", () => {
  const { fairPercent, fewestForRank, callbackPercent } = standardSettings;
  expect(page).toContain(`A fair counts ${fairPercent} %`);
  expect(page).toContain(`fewer than ${fewestForRank}`);
  expect(page).toContain(`${callbackPercent} % of what was resolved`);
  expect(page).toContain(`within ${callbackLimits.dueDays} days`);
});

test("the steps of time are the page's", () => {
  expect(page).toContain(`${timeSteps.length} bounds`);
});
