import { asReporter, atAnotherDesk, enter, expect, test } from "../support/workbench.ts";

/** Street lamps are the street's; one level above it stands the bureau of the district. */
const above = "urban-management";

for (const locale of ["zh-CN", "en-GB"] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test("a request is suspended with the agreement of the level above, and goes on; then it gets more time", async ({
      page,
      browser,
      words,
      wb,
      fileQuietly,
    }) => {
      const { moves } = wb;
      const work = await fileQuietly();
      await enter(page, work.userName);
      const dialog = page.getByRole("dialog");
      const begin = async (name: keyof typeof moves) => {
        await page.getByRole("button", { name: wb.request.more }).click();
        await page.getByRole("menuitem", { name: moves[name].button, exact: true }).click();
      };

      await page.goto(`/workbench/requests/${work.requestId}`);
      await begin("ask-suspension");
      await dialog.getByRole("button", { name: moves["ask-suspension"].submit }).click();
      await expect(dialog.getByText(moves["ask-suspension"].reasonMissing)).toBeVisible();
      await dialog.getByLabel(moves["ask-suspension"].reason).click();
      await page.getByTitle(moves["ask-suspension"].reasons["awaiting-budget"]).click();
      const inThreeWeeks = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
      await dialog.getByLabel(moves["ask-suspension"].reviewOn).fill(inThreeWeeks);
      await dialog.getByLabel(moves["ask-suspension"].label).fill("大修基金已申请，等批复");
      await dialog.getByRole("button", { name: moves["ask-suspension"].submit }).click();
      await expect(page.getByRole("status").getByText(moves["ask-suspension"].done)).toBeVisible();
      await expect(page.getByRole("main").getByText(wb.request.waitsForApproval)).toBeVisible();

      const desk = await atAnotherDesk(browser, locale, above);
      await desk.goto("/workbench/requests?scope=mine&show=approvals");
      await desk.getByRole("link", { name: work.number }).click();
      await desk.getByRole("button", { name: moves["approve-suspension"].button, exact: true }).click();
      await expect(desk.getByRole("dialog").getByText("大修基金已申请")).toBeVisible();
      await desk.getByRole("dialog").getByRole("button", { name: moves["approve-suspension"].submit }).click();
      await expect(desk.getByRole("status").getByText(moves["approve-suspension"].done)).toBeVisible();

      const reporter = await asReporter(browser, locale, work);
      await expect(reporter.getByRole("main")).toContainText(words.matter.states.suspended);

      await page.reload();
      await expect(page.getByRole("main").getByText(wb.matters.states.suspended, { exact: true })).toBeVisible();
      await page.getByRole("button", { name: moves["resume-request"].button, exact: true }).click();
      await dialog.getByRole("button", { name: moves["resume-request"].submit }).click();
      await expect(page.getByRole("status").getByText(moves["resume-request"].done)).toBeVisible();

      await begin("ask-extension");
      await dialog.getByLabel(moves["ask-extension"].amount).fill("1");
      await dialog.getByLabel(moves["ask-extension"].label).fill("灯具要定做");
      await dialog.getByRole("button", { name: moves["ask-extension"].submit }).click();
      await expect(page.getByRole("status").getByText(moves["ask-extension"].done)).toBeVisible();
      await desk.goto(`/workbench/requests/${work.requestId}`);
      await desk.getByRole("button", { name: moves["refuse-extension"].button, exact: true }).click();
      await desk.getByRole("dialog").getByLabel(moves["refuse-extension"].label).fill("来得及");
      await desk.getByRole("dialog").getByRole("button", { name: moves["refuse-extension"].submit }).click();
      await expect(desk.getByRole("status").getByText(moves["refuse-extension"].done)).toBeVisible();
    });

    test("a leader asks how a request stands, is answered, asks again and is content", async ({
      page,
      browser,
      wb,
      fileQuietly,
    }) => {
      const { supervision } = wb;
      const work = await fileQuietly();
      await enter(page, "district");
      await page.goto(`/workbench/requests/${work.requestId}`);
      await page.getByRole("button", { name: supervision.order, exact: true }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: supervision.orderSubmit, exact: true }).click();
      await expect(dialog.getByText(supervision.questionMissing)).toBeVisible();
      await dialog.getByLabel(supervision.question).fill("三天了，今天能亮吗？");
      await dialog.getByRole("button", { name: supervision.orderSubmit, exact: true }).click();
      await expect(page.getByText(supervision.ordered)).toBeVisible();

      const desk = await atAnotherDesk(browser, locale, work.userName);
      const reply = async (words: string) => {
        await desk.goto("/workbench/supervisions");
        await desk.getByRole("link", { name: work.number }).click();
        await desk.getByRole("button", { name: supervision.reply, exact: true }).click();
        await desk.getByRole("dialog").getByLabel(supervision.replyWords).fill(words);
        await desk.getByRole("dialog").getByRole("button", { name: supervision.replySubmit, exact: true }).click();
        await expect(desk.getByText(supervision.replied)).toBeVisible();
      };
      await reply("灯具下午到");

      await page.goto("/workbench/supervisions?show=by-me");
      await page.getByRole("link", { name: work.number }).click();
      await page.getByRole("button", { name: supervision.askAgain, exact: true }).click();
      await dialog.getByLabel(supervision.question).fill("装好请告诉我");
      await dialog.getByRole("button", { name: supervision.askAgainSubmit, exact: true }).click();
      await expect(page.getByText(supervision.ordered)).toBeVisible();
      await reply("已装好");
      await page.reload();
      await page.getByRole("button", { name: supervision.close, exact: true }).click();
      await expect(page.getByText(supervision.closed)).toBeVisible();
    });
  });
}
