import { words as en } from "../../web/src/resident/words/en.ts";
import { words as zh } from "../../web/src/resident/words/zh-CN.ts";
import { fileMatter } from "../support/matters.ts";
import { asReporter, enter, expect, test } from "../support/workbench.ts";

for (const { reader, locale, words } of [
  { reader: "in Chinese", locale: "zh-CN", words: zh },
  { reader: "in English", locale: "en-GB", words: en },
]) {
  test.describe(`an officer, ${reader},`, () => {
    test.use({ locale });

    test("merges what a neighbour reported too, takes it out again, and splits what holds two jobs", async ({
      page,
      browser,
      request,
      wb,
      fileQuietly,
      quietHome,
      staff,
    }) => {
      const { joining } = words;
      const work = await fileQuietly();
      const other = await fileMatter(request, quietHome.id);
      await enter(page, work.userName);
      await page.goto(`/workbench/requests/${work.requestId}`);
      const begin = async (name: "merge-requests" | "split-request") => {
        await page.getByRole("button", { name: wb.request.more }).click();
        await page.getByRole("menuitem", { name: wb.moves[name].button }).click();
      };
      const dialog = page.getByRole("dialog");

      await begin("merge-requests");
      await expect(dialog.getByText(wb.together.similar, { exact: true })).toBeVisible();
      await dialog.getByLabel(new RegExp(wb.together.others)).fill(other.number);
      await dialog.getByRole("button", { name: wb.moves["merge-requests"].submit, exact: true }).click();
      await expect(dialog).toContainText(wb.moves["merge-requests"].missing);
      await dialog.getByLabel(wb.moves["merge-requests"].label).fill("同一盏路灯");
      await dialog.getByRole("button", { name: wb.moves["merge-requests"].submit, exact: true }).click();
      await expect(page.locator("#merged")).toContainText(other.number);

      const neighbour = await asReporter(browser, locale, other);
      await expect(neighbour.getByText(joining.mergedTitle)).toBeVisible();
      await expect(neighbour.getByRole("main")).toContainText(work.number);
      await expect(neighbour.getByRole("main")).toContainText("晚上老人看不见台阶");

      await page.getByRole("link", { name: other.number }).click();
      await expect(page.getByText(wb.together.mergedInto({ number: work.number }))).toBeVisible();
      await page.goBack();

      await page.getByRole("button", { name: `${wb.moves["unmerge-request"].button} ${other.number}` }).click();
      await dialog.getByLabel(wb.moves["unmerge-request"].label).fill("是另一盏");
      await dialog.getByRole("button", { name: wb.moves["unmerge-request"].submit, exact: true }).click();
      await expect(page.locator("#merged")).toBeHidden();
      await neighbour.reload();
      await expect(neighbour.locator(".timeline")).toBeVisible();
      await expect(neighbour.getByText(joining.mergedTitle)).toBeHidden();
      await neighbour.context().close();

      await begin("split-request");
      const jobs = dialog.getByLabel(wb.together.partWords, { exact: true });
      await jobs.nth(0).fill("换灯泡");
      await jobs.nth(1).fill("修灯杆");
      await dialog.getByRole("button", { name: wb.moves["split-request"].submit, exact: true }).click();
      const parts = page.locator("#parts");
      await expect(parts).toContainText("修灯杆");
      const reporter = await asReporter(browser, locale, work);
      await expect(reporter.getByText(joining.partsTitle)).toBeVisible();
      await expect(reporter.getByRole("main")).toContainText("换灯泡");

      const numbers = ((await parts.textContent()) ?? "").match(/\d{6}-\d{5,}/g) ?? [];
      expect(numbers).toHaveLength(2);
      for (const number of numbers) {
        await staff.act(number, "resolve-request", { words: `办好了${number}`, photoIds: [] });
      }
      // The whole is answered by the queue, a moment later.
      await expect(async () => {
        await reporter.reload();
        await expect(reporter.getByRole("main")).toContainText(`办好了${numbers[1]}`, { timeout: 1_000 });
      }).toPass({ timeout: 20_000 });
      await reporter.context().close();
    });
  });
}
