import { expect, test, turnElderModeOn } from "../support/linli.ts";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

test("is offered on first use, once, and can be left and found again", async ({ page, words }) => {
  await page.goto("/");
  const offer = page.getByText(words.home.elderOffer);
  await expect(offer).toBeVisible();
  await page.getByRole("button", { name: words.home.elderDecline }).click();
  await expect(offer).toBeHidden();
  await page.reload();
  await expect(page.getByRole("link", { name: words.home.report })).toBeVisible();
  await expect(offer).toBeHidden();

  const html = page.locator("html");
  await page.getByRole("button", { name: words.frame.elderOn }).click();
  await expect(html).toHaveAttribute("data-elder");
  await page.goto("/me");
  await page.getByLabel(words.identity.elder).uncheck();
  await expect(html).not.toHaveAttribute("data-elder");
});

test("reads the page aloud, sentence by sentence, and stops when asked", async ({ page, words }) => {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    window.speechSynthesis.speak = (utterance) => void said.push(`${utterance.lang} ${utterance.text}`);
  });
  await turnElderModeOn(page, words);
  await page.goto("/accessibility");
  await page.getByRole("button", { name: words.ui.readAloud }).click();
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said).toContain(`zh-CN ${words.accessibility.helpTitle}`);
  expect(said.join()).toContain(words.accessibility.limits[0]!.slice(0, 12));
  expect(said.join()).not.toContain(words.ui.readAloud);
  await page.getByRole("button", { name: words.ui.stopReading }).click();
  await expect(page.getByRole("button", { name: words.ui.readAloud })).toBeVisible();
});
