import type { Page } from "@playwright/test";
import { expect } from "./linli.ts";

/** Nothing sticks out at the side, so that nobody has to push the page to and fro. */
export async function expectToFit(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 740 });
  // The page arranges itself anew when the browser tells it, which is after it has another size.
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}
