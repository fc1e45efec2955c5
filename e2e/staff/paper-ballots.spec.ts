import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { WorkbenchWords } from "../../web/src/workbench/words/zh-CN.ts";
import { openOwnersVote, shortVote } from "../support/paper.ts";
import { picture } from "../support/pictures.ts";
import { voteWords } from "../support/votes.ts";
import { atAnotherDesk, elsewhere, enter, expect, test } from "../support/workbench.ts";

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

/** The clock opens and closes votes once a minute. */
const aMinuteOrTwo = 150_000;

test("paper that came before the hour is entered after it, while phones are closed, and then it is counted", async ({
  page,
  browser,
  request,
  locale,
  words,
  wb,
}) => {
  test.setTimeout(360_000);
  const { paper, votes } = wb;
  await enter(page, "community-001001");
  const { id, number } = await shortVote(page);
  const list = `/workbench/votes/${id}/paper`;
  const untilItIs = (state: string) =>
    expect
      .poll(async () => (await (await request.get(`/api/votes/${number}/show-public-vote`)).json()).state, {
        timeout: aMinuteOrTwo,
        intervals: [1_000],
      })
      .toBe(state);
  await untilItIs("open");
  const printed = await page.request.post(`/api/paper-ballots/${id}/print-paper-ballots`, {
    data: { format: "docx", from: 1, to: 2 },
  });
  expect(printed.status()).toBe(200);
  await untilItIs("awaiting-paper");

  // Everybody reads why there is no result yet, and nobody votes on a phone.
  const neighbour = await elsewhere(browser, locale);
  await neighbour.goto(`/v/${number}`);
  const said = voteWords(words);
  await expect(neighbour.getByRole("main")).toContainText(said.states["awaiting-paper"]);
  await expect(neighbour.getByRole("button", { name: said.toLook })).toHaveCount(0);

  // Two desks read the same of one paper, and not of the other.
  await page.goto(`${list}/enter`);
  await enterByKeys(page, 1, "1");
  await enterByKeys(page, 2, "2");
  const second = await atAnotherDesk(browser, locale, "grid-001001-01");
  await second.goto(`${list}/enter`);
  await enterByKeys(second, 1, "1");
  await enterByKeys(second, 2, "1");
  await expect(second.getByRole("listitem").filter({ hasText: paper.states.differing })).toHaveCount(1);

  // It cannot be finished as long as one differs: the number is named.
  await page.goto(list);
  await finish(page, wb);
  await expect(page.getByRole("dialog")).toContainText("0002");
  await page.getByRole("dialog").getByRole("button", { name: wb.frame.cancel }).click();

  // A third decides; then it is finished and counted.
  await page.goto(`${list}/2`);
  await page.getByLabel(paper.attachScan).setInputFiles({
    name: "scan.png",
    mimeType: "image/png",
    buffer: picture(),
  });
  await expect(page.getByRole("link", { name: paper.scan({ position: 1 }) })).toBeVisible();
  const third = await atAnotherDesk(browser, locale, "community-leader-001001");
  await third.goto(`${list}/2`);
  await third.getByLabel(paper.reading).fill("1");
  await third.getByRole("button", { name: paper.steps.resolve.submit }).click();
  await expect(third.getByText(paper.states.counted)).toBeVisible();
  await third.goto(list);
  await finish(third, wb);
  await expect(third.getByRole("dialog")).toHaveCount(0);
  await page.goto(`/workbench/votes/${id}`);
  await expect(page.getByRole("main")).toContainText(votes.states.closed);
  await expect(page.getByRole("main")).toContainText(votes.outcomes.passed);
});

async function finish(page: Page, { votes }: WorkbenchWords): Promise<void> {
  const { button } = votes.steps["finish-paper"];
  await page.getByRole("main").getByRole("button", { name: button }).click();
  await page.getByRole("dialog").getByRole("button", { name: button }).click();
}

async function enterByKeys(page: Page, number: number, keys: string): Promise<void> {
  await expect(page.getByRole("textbox").first()).toBeFocused();
  await page.keyboard.type(String(number));
  await page.keyboard.press("Enter");
  await page.keyboard.type(keys);
  await page.keyboard.press("Enter");
}
