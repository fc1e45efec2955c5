import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ForeignWords } from "../support/foreign-words.ts";
import { enter, expect, test, type Work } from "../support/workbench.ts";
import { settled, type WorkbenchPage, workbenchPages } from "../support/workbench-pages.ts";

test("every route of the workbench is looked at", () => {
  const routes = readFileSync(new URL("../../web/src/workbench/routes.tsx", import.meta.url), "utf8");
  const addresses = [...routes.matchAll(/<Route path="([^"]+)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(15);
  expect([...new Set(workbenchPages.map(({ route }) => route))].sort()).toEqual([...addresses, "*"].sort());
});

test.describe("axe finds nothing by day, by night, wide and narrow, and nothing goes wrong:", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  for (const { route, what, as, open } of workbenchPages) {
    test(`${what} (${route})`, async ({ page, wb, standingWork }) => {
      const wrong = whatGoesWrong(page);
      await sit(page, as, standingWork);
      await open({ page, wb, work: standingWork });
      await settled({ page });
      expect(await found(new AxeBuilder({ page }))).toEqual([]);
      // The night changes colours and nothing else.
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await found(new AxeBuilder({ page }).withRules(["color-contrast"]))).toEqual([]);

      await page.setViewportSize({ width: 360, height: 740 });
      await settled({ page });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await found(new AxeBuilder({ page }))).toEqual([]);
      await page.emulateMedia({ colorScheme: "light" });
      expect(await found(new AxeBuilder({ page }).withRules(["color-contrast"]))).toEqual([]);
      expect(wrong).toEqual([]);
    });
  }
});

test.describe("English is complete:", () => {
  test.use({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });

  for (const { route, what, as, open } of workbenchPages) {
    test(`${what} (${route})`, async ({ page, wb, standingWork }) => {
      const words = new ForeignWords(page);
      await sit(page, as, standingWork);
      await open({ page, wb, work: standingWork });
      await settled({ page });
      expect(await words.untranslated(page)).toEqual([]);
    });
  }
});

async function sit(page: Page, as: WorkbenchPage["as"], { userName }: Work): Promise<void> {
  if (as !== null) await enter(page, as === "holder" ? userName : as);
}

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Errors that are thrown or written to the console. An answer that refuses what was asked for is none. */
function whatGoesWrong(page: Page): string[] {
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      wrong.push(message.text());
  });
  page.on("response", (response) => {
    if (response.status() >= 500) wrong.push(`${response.status()} ${response.url()}`);
  });
  return wrong;
}
