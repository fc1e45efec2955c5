import { darkLamp, file } from "../support/filing.ts";
import { expect, test, turnElderModeOn } from "../support/linli.ts";

const readers = [
  { reader: "in Chinese", locale: "zh-CN", elder: false },
  { reader: "in English", locale: "en-GB", elder: false },
  { reader: "in elder mode", locale: "zh-CN", elder: true },
];

for (const { reader, locale, elder } of readers) {
  test.describe(`a resident, ${reader},`, () => {
    test.use({ locale, viewport: { width: 360, height: 740 }, hasTouch: true });

    test("files, is asked, answers, disputes, confirms, and reopens once", async ({
      page,
      words,
      staff,
      resident,
    }) => {
      const { reporter } = words;
      if (elder) await turnElderModeOn(page, words);

      const number = await file(resident);
      await page.getByRole("link", { name: words.filing.seeProgress }).click();
      await expect(page).toHaveURL(`/r/${number}`);
      const main = page.getByRole("main");
      await expect(main).toContainText(words.matter.states.dispatched);
      await expect(main.getByText(darkLamp)).toBeVisible();

      await staff.act(number, "accept-request");
      await staff.act(number, "ask-resident", { question: "是大门左边那盏吗？" });
      await page.goto("/");
      await page.getByRole("link", { name: darkLamp }).click();
      await expect(main).toContainText(words.matter.states["awaiting-resident"]);
      await expect(main.getByText("是大门左边那盏吗？").first()).toBeVisible();
      await page.getByLabel(reporter.answerLabel).fill("是左边那盏，白天都有人在家");
      await page.getByRole("button", { name: reporter.answerSend }).click();
      await expect(main).toContainText(words.matter.states.accepted);
      await expect(main.getByText("是左边那盏，白天都有人在家")).toBeVisible();

      await staff.act(number, "resolve-request", { words: "换了灯泡，试过亮了", photoIds: [] });
      await page.reload();
      await expect(main).toContainText(words.matter.states.resolved);
      await page.getByText(reporter.notSolved, { exact: true }).click();
      await page.getByRole("button", { name: reporter.disputeSend }).click();
      await expect(page.getByRole("link", { name: reporter.disputeMissing })).toBeVisible();
      await page.getByLabel(reporter.disputeLabel).fill("昨晚又灭了");
      await page.getByRole("button", { name: reporter.disputeSend }).click();
      await expect(main).toContainText(words.matter.states.accepted);

      await staff.act(number, "resolve-request", { words: "换了镇流器", photoIds: [] });
      await page.reload();
      await page.getByText(reporter.solved, { exact: true }).click();
      await page.getByText(reporter.satisfactions.satisfied, { exact: true }).click();
      await page.getByRole("button", { name: reporter.confirmSend }).click();
      await expect(page.getByText(reporter.confirmDone)).toBeVisible();
      await expect(main).toContainText(words.matter.states.closed);
      await expect(main).toContainText(
        reporter.judged({ solved: reporter.solved, satisfaction: reporter.satisfactions.satisfied }),
      );

      await page.getByRole("button", { name: reporter.reopenBegin }).click();
      await page.getByLabel(reporter.reopenLabel).fill("过了一晚又不亮了");
      await page.getByRole("button", { name: reporter.reopenSend }).click();
      await expect(page.getByText(reporter.reopenDone)).toBeVisible();
      await expect(main).toContainText(words.matter.states.dispatched);
      await expect(page.getByRole("button", { name: reporter.reopenBegin })).toBeHidden();
    });
  });
}

test("a rejection is told with its reason, and the appeal goes to the level above", async ({
  page,
  words,
  staff,
  resident,
}) => {
  const number = await file(resident);
  await staff.act(number, "reject-request", { reason: "这盏灯归供电公司管" });
  await page.goto(`/r/${number}`);
  await expect(page.getByRole("main")).toContainText(words.matter.states.rejected);
  await expect(page.getByText("这盏灯归供电公司管").first()).toBeVisible();
  await page.getByRole("button", { name: words.reporter.appealBegin }).click();
  await page.getByLabel(words.reporter.appealLabel).fill("灯杆上写的是小区物业");
  await page.getByRole("button", { name: words.reporter.appealSend }).click();
  await expect(page.getByText(words.reporter.appealDone)).toBeVisible();
});

test("a request no longer needed is withdrawn after a second look", async ({ page, words, resident }) => {
  const number = await file(resident);
  await page.goto(`/r/${number}`);
  await page.getByRole("button", { name: words.reporter.withdrawBegin }).click();
  await page.getByRole("button", { name: words.reporter.withdrawCancel }).click();
  await page.getByRole("button", { name: words.reporter.withdrawBegin }).click();
  await page.getByRole("button", { name: words.reporter.withdrawConfirm }).click();
  await expect(page.getByText(words.reporter.withdrawDone)).toBeVisible();
  await expect(page.getByRole("main")).toContainText(words.matter.states.closed);
});

test("what changed meanwhile is told in the server's words, and nothing written is lost", async ({
  page,
  words,
  staff,
  resident,
}) => {
  const number = await file(resident);
  await staff.act(number, "ask-resident", { question: "几楼？" });
  await page.goto(`/r/${number}`);
  await page.getByLabel(words.reporter.answerLabel).fill("三楼");
  const elsewhere = await page.context().newPage();
  await elsewhere.goto(`/r/${number}`);
  await elsewhere.getByRole("button", { name: words.reporter.withdrawBegin }).click();
  await elsewhere.getByRole("button", { name: words.reporter.withdrawConfirm }).click();
  await expect(elsewhere.getByText(words.reporter.withdrawDone)).toBeVisible();

  await page.getByRole("button", { name: words.reporter.answerSend }).click();
  const alert = page.getByRole("alert");
  await expect(alert).toContainText(words.reporter.failedTitle);
  await expect(alert).toContainText("三楼");
  await expect(page.getByRole("main")).toContainText(words.matter.states.closed);
});
