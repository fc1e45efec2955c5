import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { openOwnersVote } from "../support/paper.ts";
import { picture } from "../support/pictures.ts";
import { atAnotherDesk, enter, expect, test } from "../support/workbench.ts";

test("paper in one count with phones: two desks enter, a third decides where they differ", async ({
  page,
  browser,
  locale,
  wb,
}) => {
  test.setTimeout(180_000);
  const { paper } = wb;
  await enter(page, "community-001001");
  const { id, notVoted } = await openOwnersVote(page);
  const [alike, different] = notVoted.slice(-2) as [number, number];
  const list = `/workbench/votes/${id}/paper`;

  // Printed, without a name.
  await page.goto(list);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: paper.printAs.pdf }).click();
  const file = await (await download).path();
  expect(readFileSync(file).subarray(0, 5).toString()).toBe("%PDF-");

  // The first desk enters two: number, keys, Enter.
  await page.getByRole("link", { name: paper.toEnter }).click();
  await enterByKeys(page, alike, "1");
  await enterByKeys(page, different, "2");
  const just = page.getByRole("listitem").filter({ hasText: paper.states["entered-once"] });
  await expect(just).toHaveCount(2);

  // The second sees nothing of it, and reads one of them otherwise.
  const second = await atAnotherDesk(browser, locale, "grid-001001-01");
  await second.goto(`${list}/${different}`);
  await expect(second.getByText(paper.hidden)).toBeVisible();
  await second.goto(`${list}/enter`);
  await enterByKeys(second, alike, "1");
  await expect(second.getByRole("listitem").filter({ hasText: paper.states.counted })).toHaveCount(1);
  await enterByKeys(second, different, "1");
  await expect(second.getByRole("listitem").filter({ hasText: paper.states.differing })).toHaveCount(1);

  // Neither of them decides: a third does, once the original is there.
  await page.goto(`${list}/${different}`);
  await expect(page.getByText(paper.scanFirst).or(page.getByText(paper.thirdNeeded))).toBeVisible();
  await page.getByLabel(paper.attachScan).setInputFiles({
    name: "scan.png",
    mimeType: "image/png",
    buffer: picture(),
  });
  await expect(page.getByRole("link", { name: paper.scan({ position: 1 }) })).toBeVisible();
  const third = await atAnotherDesk(browser, locale, "community-leader-001001");
  await third.goto(`${list}/${different}`);
  await third.getByLabel(paper.reading).fill("2");
  await third.getByRole("button", { name: paper.steps.resolve.submit }).click();
  await expect(third.getByText(paper.states.counted)).toBeVisible();
});

async function enterByKeys(page: Page, number: number, keys: string): Promise<void> {
  await expect(page.getByRole("textbox").first()).toBeFocused();
  await page.keyboard.type(String(number));
  await page.keyboard.press("Enter");
  await page.keyboard.type(keys);
  await page.keyboard.press("Enter");
}
