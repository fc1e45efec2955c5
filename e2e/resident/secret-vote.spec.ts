import { expect, test } from "../support/linli.ts";
import { codeSentTo } from "../support/messages.ts";
import { secretWords, voteNumber, voteWords } from "../support/votes.ts";

/** Residents of the demo's community who have not voted; each reader votes as another one. */
const readers = [
  { reader: "in Chinese", locale: "zh-CN", phone: "19900010023" },
  { reader: "in English", locale: "en-GB", phone: "19900010024" },
];

for (const { reader, locale, phone } of readers) {
  test.describe(`a neighbour, ${reader},`, () => {
    test.use({ locale, viewport: { width: 360, height: 740 }, hasTouch: true });

    test("votes secretly: the page was closed before the box answered, goes on, and keeps a receipt", async ({
      page,
      request,
      words,
    }) => {
      const { filing } = words;
      const [votes, secret] = [voteWords(words), secretWords(words)];
      const casts: { cookie: string | undefined; body: string | null }[] = [];
      let answerLost = true;
      // Nothing reaches the office at first: what was chosen stands on the page all the same.
      let tokenLost = true;
      await page.route("**/issue-token", (route) => {
        if (!tokenLost) return route.continue();
        tokenLost = false;
        return route.abort();
      });
      await page.route("**/cast-secret-ballot", async (route) => {
        casts.push({ cookie: (await route.request().allHeaders())["cookie"], body: route.request().postData() });
        const answer = await route.fetch();
        if (!answerLost) return route.fulfill({ response: answer });
        answerLost = false;
        return route.abort();
      });
      await page.goto(`/v/${await voteNumber(page, "推选议事会召集人")}`);
      await page.getByRole("radio").nth(1).click();
      await page.getByLabel(filing.phone).fill(phone);
      await page.getByRole("button", { name: filing.sendCode }).click();
      await expect(page.getByText(filing.codeSent({ phone }))).toBeVisible();
      await page.getByLabel(filing.code).fill(await codeSentTo(request, phone));
      await page.getByRole("button", { name: votes.toLook }).click();
      await page.getByRole("button", { name: votes.cast }).click();
      await expect(page.getByText(secret.lostBefore)).toBeVisible();
      await page.getByRole("button", { name: votes.cast }).click();
      await expect(page.getByText(secret.resumedWithBallot)).toBeVisible();

      await page.reload();
      await expect(page.getByText(secret.resumedWithBallot)).toBeVisible();
      await page.getByRole("button", { name: secret.castAgain }).click();
      await expect(page.locator("#main").getByText(secret.doneTitle)).toBeVisible();
      const number = await page.locator(".receipt").textContent();
      expect(number).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){3}$/);
      // The very same ballot, both times without a cookie.
      expect(casts.map(({ cookie }) => cookie)).toEqual([undefined, undefined]);
      expect(new Set(casts.map(({ body }) => body)).size).toBe(1);

      await page.reload();
      await expect(page.locator(".receipt")).toHaveText(number!);
      await page.getByRole("button", { name: secret.forget }).click();
      await page.getByRole("button", { name: secret.forgetConfirm, exact: true }).click();
      await expect(page.locator(".receipt")).toHaveCount(0);
    });
  });
}
