import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { foundByAxe } from "../support/axe.ts";
import { inColours } from "../support/colours.ts";
import { expect, test } from "../support/desks.ts";
import { expectToFit } from "../support/fit.ts";
import { ForeignWords } from "../support/foreign-words.ts";
import { inChinese, settled, workbenchPages } from "../support/workbench-pages.ts";

test("every route of the workbench is looked at", () => {
  const routes = readFileSync(new URL("../../web/src/workbench/routes.tsx", import.meta.url), "utf8");
  const addresses = [...routes.matchAll(/<Route path="([^"]+)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(15);
  expect([...new Set(workbenchPages.map(({ route }) => route))].sort()).toEqual([...addresses, "*"].sort());
});

test.describe("in English, wide and by day, then in Chinese, on a phone and by night:", () => {
  test.use({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });

  for (const { route, what, as, open } of workbenchPages) {
    test(`axe finds nothing, no Chinese is left in the English, and all fits: ${what} (${route})`, async ({
      desks,
      wb,
      standingWork,
    }) => {
      const page = await desks.sit(as === "holder" ? standingWork.userName : as);
      const wrong = whatGoesWrong(page);
      const words = new ForeignWords(page);
      await open({ page, wb, work: standingWork });
      await settled(page);
      expect(await words.untranslated(page)).toEqual([]);
      expect(await foundByAxe(page, { except: furtherLines })).toEqual([]);
      await expectToFit(page, 360);

      await inChinese(page);
      await inColours(page, "dark");
      await settled(page);
      expect(await foundByAxe(page, { except: furtherLines })).toEqual([]);
      await expectToFit(page, 360);
      expect(wrong).toEqual([]);
    });
  }
});

/** Of a long list the first lines are looked at: the others are made alike, and looking takes time. */
const furtherLines = [
  "tbody tr:nth-child(n+6)",
  ".data-cards > li:nth-child(n+6)",
  ".request-cards li:nth-child(n+6)",
];

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
