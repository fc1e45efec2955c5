import { readFileSync } from "node:fs";
import { foundByAxe } from "../support/axe.ts";
import { inColours } from "../support/colours.ts";
import { brokenElderNumbers } from "../support/elder-numbers.ts";
import { expectToFit } from "../support/fit.ts";
import { expect, test } from "../support/linli.ts";
import { residentPages, settled } from "../support/resident-pages.ts";

test("every route of the resident's entry is looked at", () => {
  const routes = readFileSync(new URL("../../web/src/resident/routes.tsx", import.meta.url), "utf8");
  const addresses = [...routes.matchAll(/<Route path="([^"]+)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(10);
  expect([...new Set(residentPages.map(({ route }) => route))].sort()).toEqual([...addresses, "*"].sort());
});

test.describe("axe finds nothing, a narrow phone is wide enough, and elder mode keeps to its numbers:", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  for (const { route, what, open } of residentPages) {
    test(`${what} (${route})`, async ({ page, resident, matters, signedIn, words }) => {
      await open(resident, matters, signedIn);
      await settled(resident);
      expect(await foundByAxe(page)).toEqual([]);
      await inColours(page, "dark");
      expect(await foundByAxe(page, { rules: ["color-contrast"] })).toEqual([]);
      // 320 px is a screen of 1280 px at 400 % (WCAG 2.2, 1.4.10).
      await expectToFit(page, 320);

      // By day elder mode only makes the soft ink darker.
      await page.getByRole("button", { name: words.frame.elderOn, exact: true }).click();
      await expect(page.getByRole("button", { name: words.ui.readAloud })).toBeVisible();
      expect(await foundByAxe(page, { rules: ["color-contrast"] })).toEqual([]);
      await expectToFit(page, 360);
      expect(await page.evaluate(brokenElderNumbers)).toEqual([]);
    });
  }
});
