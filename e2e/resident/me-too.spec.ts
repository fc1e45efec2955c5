import type { Browser } from "@playwright/test";
import { chooseHome, darkLamp, provePhone } from "../support/filing.ts";
import { expect, test, turnElderModeOn } from "../support/linli.ts";
import { fileMatter } from "../support/matters.ts";
import { enter, test as workbench } from "../support/workbench.ts";

const readers = [
  { reader: "in Chinese", locale: "zh-CN", elder: false },
  { reader: "in English", locale: "en-GB", elder: false },
  { reader: "in elder mode", locale: "zh-CN", elder: true },
];

for (const { reader, locale, elder } of readers) {
  test.describe(`a resident, ${reader},`, () => {
    test.use({ locale, viewport: { width: 360, height: 740 }, hasTouch: true });

    test("finds a neighbour's request while writing, joins it, rates the answer and leaves", async ({
      page,
      request,
      words,
      staff,
      resident,
    }) => {
      const { joining, reporter } = words;
      if (elder) await turnElderModeOn(page, words);
      // The newest is the first of those that are as near and as like.
      const { number } = await fileMatter(request, resident.home.id);
      await staff.act(number, "accept-request");
      const main = page.getByRole("main");

      await page.goto("/file");
      await page.getByLabel(words.filing.whatLabel).fill(darkLamp);
      await page.getByRole("button", { name: words.filing.toWhere }).click();
      await chooseHome(resident);
      await expect(page.getByRole("heading", { name: joining.similarTitle })).toBeVisible();
      await expect(main).toContainText(joining.sameBuilding);
      // One tap from here: the page knows which request it is about.
      await page.locator(`a[href^="/r/${number}/join"]`).click();
      await expect(page.getByRole("heading", { name: joining.title })).toBeVisible();
      await expect(main).not.toContainText("2单元门口");
      await page.getByRole("button", { name: joining.send }).click();
      await expect(page.locator(".error-summary")).toBeFocused();
      await provePhone(resident);
      await page.getByRole("button", { name: joining.send }).click();
      await expect(page).toHaveURL(`/r/${number}`);
      await expect(main).toContainText(joining.joinedTitle);
      await expect(main).toContainText(joining.people({ count: 1 }));
      await expect(main).not.toContainText(darkLamp);

      // What was being written is not waited for any more; what was joined is among the own.
      await page.goto("/");
      await expect(page.getByRole("link", { name: words.home.continueFiling })).toBeHidden();
      await page.goto("/mine");
      await expect(page.locator(`a[href="/r/${number}"]`)).toContainText(joining.inList);

      await staff.act(number, "resolve-request", { words: "换了灯泡，试过亮了", photoIds: [] });
      await page.goto(`/r/${number}`);
      await expect(main.getByText("换了灯泡，试过亮了")).toBeVisible();
      await page.getByText(reporter.notSolved, { exact: true }).click();
      await page.getByRole("button", { name: reporter.rateSend }).click();
      await expect(page.getByText(joining.rateDone)).toBeVisible();
      await expect(main).toContainText(words.matter.states.resolved);

      await page.getByRole("button", { name: joining.leaveBegin }).click();
      await page.getByRole("button", { name: joining.leaveConfirm, exact: true }).click();
      await expect(page.getByText(joining.leaveDone)).toBeVisible();
      await expect(page.getByRole("link", { name: joining.meToo })).toBeVisible();
    });
  });
}

test("what is not the same matter is put aside, and one goes on writing", async ({
  page,
  words,
  resident,
  request,
}) => {
  await fileMatter(request, resident.home.id);
  await page.goto("/file");
  await page.getByLabel(words.filing.whatLabel).fill(darkLamp);
  await page.getByRole("button", { name: words.filing.toWhere }).click();
  await chooseHome(resident);
  await page.getByRole("button", { name: words.joining.notTheSame }).press("Enter");
  await expect(page.getByRole("heading", { name: words.joining.similarTitle })).toBeHidden();
  await page.getByRole("button", { name: words.filing.toReach }).click();
  await expect(page.getByRole("heading", { name: words.filing.reachTitle })).toBeVisible();
});

workbench(
  "what staff release, neighbours read while writing and on the page, until it is taken back",
  async ({ page, browser, wb, words, fileQuietly }) => {
    const work = await fileQuietly();
    await enter(page, work.userName);
    await page.goto(`/workbench/requests/${work.requestId}`);
    await page.getByRole("button", { name: wb.moves["release-for-public"].button }).click();
    const dialog = page.getByRole("dialog");
    const field = dialog.getByLabel(wb.shared.wordsLabel);
    await expect(field).toHaveValue("小区门口的路灯三天不亮了，晚上老人看不见台阶");
    await field.fill("大门口的路灯不亮，请打13800138000");
    await dialog.getByRole("button", { name: wb.moves["release-for-public"].submit }).click();
    await expect(dialog).toContainText(/电话号码|phone number/);
    await field.fill("大门口的路灯不亮");
    await dialog.getByRole("button", { name: wb.moves["release-for-public"].submit }).click();
    await expect(page.getByRole("status").filter({ hasText: wb.moves["release-for-public"].done })).toBeVisible();
    await expect(page.locator("#public")).toContainText("大门口的路灯不亮");

    const neighbour = await stranger(browser, page.url(), `/r/${work.number}`);
    await expect(neighbour.getByRole("main")).toContainText(words.joining.released);
    await expect(neighbour.getByRole("main")).toContainText("大门口的路灯不亮");
    await expect(neighbour.getByRole("main")).not.toContainText("老人看不见台阶");

    await page.getByRole("button", { name: wb.moves["withdraw-release"].button }).click();
    await dialog.getByRole("button", { name: wb.moves["withdraw-release"].submit }).click();
    await expect(page.locator("#public")).toContainText(wb.shared.publicNone);
    await neighbour.reload();
    await expect(neighbour.locator(".timeline")).toBeVisible();
    await expect(neighbour.getByRole("main")).not.toContainText("大门口的路灯不亮");
    await neighbour.context().close();
  },
);

async function stranger(browser: Browser, from: string, address: string) {
  const context = await browser.newContext({ baseURL: new URL(from).origin, locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}
