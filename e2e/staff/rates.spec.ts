import type { Page } from "@playwright/test";
import { enter, expect, test } from "../support/workbench.ts";

for (const locale of ["zh-CN", "en-GB"] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test("a figure says what it means, and leads to the requests it counts and to those it does not", async ({
      page,
      wb,
    }) => {
      const { figures } = wb;
      await enter(page, "district");
      await page.goto("/workbench/figures");
      const tile = page.getByRole("listitem").filter({
        has: page.getByRole("heading", { name: figures.measures.response }),
      });
      await expect(tile.getByText(/\d+\/\d+/)).toBeVisible();
      await tile.getByText(figures.meaning).click();
      await expect(tile.getByText(figures.below, { exact: true })).toBeVisible();

      await tile.getByRole("link").last().click();
      await expect(page).toHaveURL(/side=rest/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        figures.behind({ figure: figures.measures.response }),
      );
      await page.getByRole("main").locator("a[href*='/requests/']").first().click();
      await expect(page.getByRole("heading", { name: wb.request.timeline })).toBeVisible();
    });

    test("figures as they were known on a past day are told so, and can be taken along as a sheet", async ({
      page,
      wb,
    }) => {
      await enter(page, "district");
      await page.goto("/workbench/figures?by=channel");
      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: wb.figures.download }).click();
      expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
      const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
      await page.goto(`/workbench/figures?by=area&knownOn=${yesterday}`);
      await expect(page.getByText(/\d+\/\d+/).first()).toBeVisible();
      await expect(page.getByLabel(wb.figures.knownOn)).toHaveValue(yesterday);
    });
  });
}

test("a callback is recorded by somebody who had no part in it, each answer by itself", async ({ page, wb }) => {
  const { rates } = wb;
  await enterWhereCallbacksWait(page);
  await page.goto("/workbench/callbacks");
  const rows = page.getByRole("row");
  await expect(rows.nth(1)).toBeVisible();
  const before = await rows.count();
  await page.getByRole("button", { name: rates.callBack }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: rates.showPhone }).click();
  await expect(dialog.getByRole("link")).toHaveText(/^1\d{10}$/);
  await dialog.getByRole("button", { name: rates.saveCallback }).click();
  await expect(dialog.getByText(rates.choose)).toBeVisible();
  await dialog.getByRole("radio", { name: rates.reachedYes }).check();
  const answer = (question: string, said: string) =>
    dialog.getByRole("group", { name: question }).getByRole("radio", { name: said, exact: true }).check();
  await answer(rates.askContacted, rates.yes);
  await answer(rates.askSolved, rates.no);
  await answer(rates.askSatisfied, rates.satisfactions.fair);
  await dialog.getByRole("button", { name: rates.saveCallback }).click();
  await expect(page.getByRole("status").getByText(rates.callbackSaved)).toBeVisible();
  // With the last one the table goes, and its heading.
  await expect(rows).toHaveCount(before === 2 ? 0 : before - 1);
});

test("what is left out is open to all staff, and only a second person decides", async ({ page, wb }) => {
  await enter(page, "community-001001");
  await page.goto("/workbench/exclusions?state=confirmed");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(wb.rates.exclusions);
  await expect(page.getByRole("row").nth(1)).toContainText(/./);
  await expect(page.getByRole("button", { name: wb.rates.decide })).toHaveCount(0);
});

/** Which desk has some hangs on what was resolved in the last days, and a sample is left to chance. */
async function enterWhereCallbacksWait(page: Page): Promise<void> {
  for (const userName of ["street-001", "community-001001", "street-002", "street-003", "district"]) {
    await enter(page, userName);
    const { callbacks } = await (await page.request.get("/api/rates/list-callbacks")).json();
    if (callbacks.length > 0) return;
  }
  throw new Error("no desk of the demo has a callback");
}
