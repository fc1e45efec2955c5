import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import { test as base, enter } from "./workbench.ts";

export { expect } from "./workbench.ts";

/** Browsers that stay open from test to test, one for each person and each way of looking, so that no page is fetched twice. */
export class Desks {
  readonly #browser: Browser;
  readonly #contexts = new Map<string, BrowserContext>();

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  async open(userName: string | null, options: BrowserContextOptions): Promise<Page> {
    const key = JSON.stringify([userName, options]);
    const known = this.#contexts.get(key);
    if (known !== undefined) return known.newPage();
    const context = await this.#browser.newContext(options);
    this.#contexts.set(key, context);
    const page = await context.newPage();
    if (userName !== null) await enter(page, userName);
    return page;
  }

  async close(): Promise<void> {
    for (const context of this.#contexts.values()) await context.close();
  }
}

/** The desks as this test looks at them. */
export const test = base.extend<{ desks: { sit(userName: string | null): Promise<Page> } }, { kept: Desks }>({
  desks: async ({ kept, baseURL, locale, timezoneId, viewport, colorScheme }, use) => {
    const pages: Page[] = [];
    await use({
      async sit(userName) {
        const page = await kept.open(userName, {
          baseURL: baseURL!,
          locale: locale!,
          timezoneId: timezoneId!,
          viewport: viewport!,
          colorScheme: colorScheme!,
          // Nothing is looked at while it changes its colour.
          reducedMotion: "reduce",
        });
        pages.push(page);
        return page;
      },
    });
    for (const page of pages) {
      // The next one at this desk begins with the language of its browser again.
      await page.evaluate(() => window.localStorage.clear());
      await page.close();
    }
  },

  kept: [
    async ({ browser }, use) => {
      const kept = new Desks(browser);
      await use(kept);
      await kept.close();
    },
    { scope: "worker" },
  ],
});
