import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../support/linli.ts";
import { residentPages, settled } from "../support/resident-pages.ts";

test("every route of the resident's entry is looked at", () => {
  const routes = readFileSync(new URL("../../web/src/resident/routes.tsx", import.meta.url), "utf8");
  const addresses = [...routes.matchAll(/<Route path="([^"]+)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(10);
  expect([...new Set(residentPages.map(({ route }) => route))].sort()).toEqual([...addresses, "*"].sort());
});

test.describe("axe finds nothing, by day and by night, and nothing is wider than a narrow phone:", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const { route, what, open } of residentPages) {
    test(`${what} (${route})`, async ({ page, resident, matters }) => {
      await open(resident, matters);
      await settled(resident);
      expect(await found(new AxeBuilder({ page }))).toEqual([]);
      // The night changes colours and nothing else.
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await found(new AxeBuilder({ page }).withRules(["color-contrast"]))).toEqual([]);
      // 320 px is a phone of 1280 px at 400 % (WCAG 2.2, 1.4.10).
      await page.setViewportSize({ width: 320, height: 600 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }
});

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
