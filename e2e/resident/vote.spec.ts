import { expect, test } from "../support/linli.ts";
import { codeSentTo } from "../support/messages.ts";
import { voteNumber, voteWords } from "../support/votes.ts";

/** Residents of the demo's community who have not voted; each reader votes as another one. */
const readers = [
  { reader: "in Chinese", locale: "zh-CN", phone: "19900010021", owner: "19900010043" },
  { reader: "in English", locale: "en-GB", phone: "19900010022", owner: "19900010045" },
];
const mostTaps = 5;

for (const { reader, locale, phone, owner } of readers) {
  test.describe(`a neighbour, ${reader},`, () => {
    test.use({ locale, viewport: { width: 360, height: 740 }, hasTouch: true });

    test("votes in five taps from the code on the door, keeps a receipt, and cannot vote again", async ({
      page,
      request,
      words,
    }) => {
      const { filing } = words;
      const votes = voteWords(words);
      let taps = 0;
      const tap = async (target: ReturnType<typeof page.locator>) => {
        taps += 1;
        await target.click();
      };
      // Where the code on the door leads.
      await page.goto(`/v/${await voteNumber(page, "小区东门要不要装电动车充电桩")}`);
      await tap(page.getByRole("radio", { name: votes.yes, exact: true }));
      await page.getByLabel(filing.phone).fill(phone);
      await tap(page.getByRole("button", { name: filing.sendCode }));
      await expect(page.getByText(filing.codeSent({ phone }))).toBeVisible();
      await page.getByLabel(filing.code).fill(await codeSentTo(request, phone));
      await tap(page.getByRole("button", { name: votes.toLook }));
      const look = page.getByRole("alert").filter({ hasText: votes.lookTitle });
      await expect(look).toContainText(votes.yes);
      await tap(look.getByRole("button", { name: votes.cast }));
      await expect(page.getByText(votes.castText({ chosen: votes.yes }))).toBeVisible();
      expect(taps).toBeLessThanOrEqual(mostTaps);
      await expect(page.locator(".receipt")).toContainText(/[0-9a-f]{4}(-[0-9a-f]{4}){2}/);

      await page.reload();
      await page.getByRole("radio", { name: votes.no, exact: true }).click();
      await page.getByLabel(filing.phone).fill(phone);
      await page.getByLabel(filing.code).fill(await codeSentTo(request, phone));
      await page.getByRole("button", { name: votes.toLook }).click();
      await expect(page.locator(".error-summary")).toContainText(votes.hindrances.voted);
    });

    test("elects five members of the owners' committee with one ballot: their ticks and few taps more", async ({
      page,
      request,
      words,
    }) => {
      const { filing } = words;
      const votes = voteWords(words);
      const five = ["方晴", "葛平", "柯宁", "鲁青", "苏禾"];
      await page.goto(`/v/${await voteNumber(page, "选举第一届业主委员会")}`);
      for (const name of five) await page.getByLabel(name).check();
      await expect(page.getByText(votes.election.taken({ count: 5, most: 5 }))).toBeVisible();
      await page.getByLabel(filing.phone).fill(owner);
      await page.getByRole("button", { name: filing.sendCode }).click();
      await page.getByLabel(filing.code).fill(await codeSentTo(request, owner));
      await page.getByRole("button", { name: votes.toLook }).click();
      const look = page.getByRole("alert").filter({ hasText: votes.lookTitle });
      await expect(look).toContainText(five.join(votes.listMark));
      await look.getByRole("button", { name: votes.cast }).click();
      await expect(page.getByText(votes.castText({ chosen: five.join(votes.listMark) }))).toBeVisible();
      await expect(page.getByText(votes.receiptOwners)).toBeVisible();
    });
  });
}
