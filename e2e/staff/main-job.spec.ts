import type { Page } from "@playwright/test";
import { darkLamp } from "../support/filing.ts";
import { picture } from "../support/pictures.ts";
import { asReporter, atAnotherDesk, enter, expect, keyDownTo, signInOnPage, test } from "../support/workbench.ts";

const languages = [
  { locale: "zh-CN", bureau: { sought: "城市管理局", name: "麒麟区城市管理局受理岗" } },
  { locale: "en-GB", bureau: { sought: "urban management bureau", name: "Qilin Urban Management Bureau desk" } },
] as const;
const bureauUserName = "urban-management";

for (const { locale, bureau } of languages) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test("a request is accepted, noted, asked about, transferred, taken over and resolved", async ({
      page,
      browser,
      request,
      words,
      wb,
      fileQuietly,
    }) => {
      const { moves } = wb;
      const work = await fileQuietly();
      const { keyboard } = page;
      const done = page.getByRole("status");
      const dialog = page.getByRole("dialog");

      // In the list of today, found and opened with the keyboard.
      await page.goto("/workbench");
      await expect(page).toHaveURL(/\/workbench\/sign-in/);
      await signInOnPage(page, wb, work.userName);
      await expect(page.getByRole("heading", { name: wb.lists.todayTitle })).toBeVisible();
      await keyDownTo(page, work.number);
      await keyboard.press("j");
      await keyboard.press("k");
      await keyDownTo(page, work.number);
      await keyboard.press("Enter");
      await expect(page).toHaveURL(`/workbench/requests/${work.requestId}`);
      const main = page.getByRole("main");
      await expect(main.getByText(darkLamp)).toBeVisible();

      await keyboard.press("a");
      await expect(done.getByText(moves["accept-request"].done)).toBeVisible();
      await expect(main.getByText(wb.matters.states.accepted, { exact: true })).toBeVisible();

      await keyboard.press("m");
      await expect(page.getByLabel(wb.request.note)).toBeFocused();
      await keyboard.type("灯杆编号0713");
      await keyboard.press("Control+Enter");
      await expect(done.getByText(moves["add-note"].done)).toBeVisible();
      await expect(main.getByRole("listitem").filter({ hasText: "灯杆编号0713" })).toBeVisible();
      await keyboard.press("Escape");

      await keyboard.press("q");
      await expect(dialog.getByLabel(moves["ask-resident"].label)).toBeFocused();
      await keyboard.press("Control+Enter");
      await expect(dialog.getByText(moves["ask-resident"].missing)).toBeVisible();
      await keyboard.type("是大门左边那盏吗？");
      await keyboard.press("Control+Enter");
      await expect(done.getByText(moves["ask-resident"].done)).toBeVisible();
      await expect(dialog).toBeHidden();
      await expect(main.getByText(wb.request.dueStopped)).toBeVisible();

      const answered = await request.post(`/api/requests/${work.number}/answer-question`, {
        data: { key: work.key, words: "是左边那盏，白天都有人在家" },
      });
      expect(answered.status(), await answered.text()).toBe(200);
      await page.reload();
      await expect(main.getByText(wb.matters.states.accepted, { exact: true })).toBeVisible();
      await expect(main.getByText("是左边那盏，白天都有人在家")).toBeVisible();

      await keyboard.press("t");
      await dialog.getByRole("combobox", { name: wb.pickers.post }).fill(bureau.sought);
      await page.locator(".ant-select-item-option").filter({ hasText: bureau.name }).first().click();
      await dialog.getByLabel(moves["transfer-request"].label).fill("灯杆归区城管局管");
      await keyboard.press("Control+Enter");
      await expect(done.getByText(moves["transfer-request"].done)).toBeVisible();
      await expect(main).toContainText(bureau.name);

      // At the bureau's desk.
      const there = await atAnotherDesk(browser, locale, bureauUserName);
      await there.goto("/workbench");
      await expect(there.getByText(wb.lists.groups.offered).first()).toBeVisible();
      await keyDownTo(there, work.number);
      await there.keyboard.press("Enter");
      const thereMain = there.getByRole("main");
      await expect(thereMain.getByText("灯杆归区城管局管")).toBeVisible();
      await there.keyboard.press("a");
      await expect(there.getByRole("status").getByText(moves["accept-request"].done)).toBeVisible();
      await expect(thereMain.getByText(wb.matters.states.accepted, { exact: true })).toBeVisible();

      await expect(there.getByRole("button", { name: moves["resolve-request"].button })).toBeVisible();
      await there.keyboard.press("r");
      const solution = there.getByRole("dialog");
      await solution.getByLabel(moves["resolve-request"].label).fill("换了灯泡，试过亮了");
      await solution.locator("input[type=file]").setInputFiles({
        name: "lamp.png",
        mimeType: "image/png",
        buffer: picture(),
      });
      await expect(solution.getByRole("button", { name: wb.request.photoRemove({ position: 1 }) })).toBeVisible();
      await solution.getByRole("button", { name: moves["resolve-request"].submit }).click();
      await expect(there.getByRole("status").getByText(moves["resolve-request"].done)).toBeVisible();
      await expect(thereMain.getByText(wb.request.photoSolution({ position: 1 }))).toBeVisible();
      await there.context().close();

      // What the resident sees of it.
      const home = await asReporter(browser, locale, work);
      await expect(home.getByRole("main")).toContainText(words.matter.states.resolved);
      await expect(home.getByText("换了灯泡，试过亮了").first()).toBeVisible();
      await expect(home.getByText("灯杆编号0713")).toHaveCount(0);
      await expect.poll(() => loadedPictures(home), "the photo of the solution").toBeGreaterThan(0);
      await home.context().close();
    });

    test("the contact opens for a reason only, and the reporter reads who looked and why", async ({
      page,
      browser,
      wb,
      words,
      fileQuietly,
    }) => {
      const work = await fileQuietly();
      await enter(page, work.userName);
      await page.goto(`/workbench/requests/${work.requestId}`);
      const contact = page.getByRole("complementary", { name: wb.request.facts });
      const masked = `${work.phone.slice(0, 3)}****${work.phone.slice(-4)}`;
      await expect(contact.getByText(masked)).toBeVisible();
      await expect(page.getByText(work.phone)).toHaveCount(0);
      await contact.getByRole("button", { name: wb.request.openContact }).click();
      await expect(contact.getByText(wb.request.contactRecorded)).toBeVisible();
      await contact.getByRole("button", { name: wb.request.contactShow }).click();
      await expect(contact.getByRole("alert")).toHaveText(wb.request.contactReasonMissing);
      await contact.getByRole("radio", { name: wb.request.contactReasons["arrange-visit"] }).check();
      await contact.getByRole("button", { name: wb.request.contactShow }).click();
      await expect(contact.getByRole("link", { name: work.phone })).toBeVisible();

      // Gone again with the page.
      await page.reload();
      await expect(contact.getByText(masked)).toBeVisible();
      const home = await asReporter(browser, locale, work);
      await home.getByText(words.reporter.contactTitle).click();
      const reason = wb.request.contactReasons["arrange-visit"];
      await expect(home.getByText(words.reporter.contactReason({ reason }))).toBeVisible();
      await home.context().close();
    });
  });
}

test("what changed meanwhile is shown, and nothing typed is lost", async ({
  page,
  browser,
  locale,
  wb,
  fileQuietly,
}) => {
  const { moves, matters } = wb;
  const work = await fileQuietly();
  const address = `/workbench/requests/${work.requestId}`;
  await enter(page, work.userName);
  await page.goto(address);
  await expect(page.getByRole("main").getByText(darkLamp)).toBeVisible();
  await page.keyboard.press("r");
  const dialog = page.getByRole("dialog");
  const field = dialog.getByLabel(moves["resolve-request"].label);
  await field.fill("换了灯泡");

  const there = await atAnotherDesk(browser, locale, work.userName);
  await there.goto(address);
  await expect(there.getByRole("main").getByText(darkLamp)).toBeVisible();
  await there.keyboard.press("q");
  await there.getByRole("dialog").getByLabel(moves["ask-resident"].label).fill("几楼？");
  await there.keyboard.press("Control+Enter");
  await expect(there.getByRole("status").getByText(moves["ask-resident"].done)).toBeVisible();

  await dialog.getByRole("button", { name: moves["resolve-request"].submit }).click();
  const changed = dialog.getByRole("alert");
  await expect(changed).toBeFocused();
  await expect(changed).toContainText(wb.request.changedTitle);
  await expect(changed).toContainText("几楼？");
  await expect(changed).toContainText(matters.states["awaiting-resident"]);
  await expect(field).toHaveValue("换了灯泡");
  await page.reload();
  await expect(page.getByRole("main").getByText(wb.request.dueStopped)).toBeVisible();
  await page.keyboard.press("r");
  await expect(field).toHaveValue("换了灯泡");
  await dialog.getByRole("button", { name: moves["resolve-request"].submit }).click();
  await expect(page.getByRole("status").getByText(moves["resolve-request"].done)).toBeVisible();
  await there.context().close();
});

test("two who accept at once: one has it, the other is told", async ({ page, browser, locale, wb, fileQuietly }) => {
  const work = await fileQuietly();
  const there = await atAnotherDesk(browser, locale, work.userName);
  await enter(page, work.userName);
  const desks = [page, there];
  for (const desk of desks) {
    await desk.goto(`/workbench/requests/${work.requestId}`);
    await expect(desk.getByRole("button", { name: wb.moves["accept-request"].button })).toBeVisible();
  }
  await Promise.all(desks.map((desk) => desk.keyboard.press("a")));
  for (const desk of desks) {
    await expect(desk.getByRole("main").getByText(wb.matters.states.accepted, { exact: true })).toBeVisible();
  }
  const told = desks.map(async (desk) => {
    const outcome = desk.getByRole("status").getByText(wb.moves["accept-request"].done).or(desk.getByRole("alert"));
    await expect(outcome).toBeVisible();
    return (await desk.getByRole("alert").count()) === 0 ? "has it" : "told";
  });
  expect((await Promise.all(told)).sort()).toEqual(["has it", "told"]);
  await there.context().close();
});

/** How many pictures of the page are there to be seen. */
function loadedPictures(page: Page): Promise<number> {
  return page.evaluate(() => [...document.images].filter((image) => image.naturalWidth > 0).length);
}
