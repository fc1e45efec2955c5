import type { Page } from "@playwright/test";

/** By day or by night: nothing changes but colours. Ends when the page has drawn itself in the others. */
export async function inColours(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // A page hears of it at the beginning of a frame, draws itself anew in that frame, and is seen so in the next.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}
