import { randomUUID } from "node:crypto";
import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { words as en } from "../../web/src/resident/words/en.ts";
import { type ResidentWords, words as zh } from "../../web/src/resident/words/zh-CN.ts";
import { words as staffInEnglish } from "../../web/src/workbench/words/en.ts";
import { provePhone } from "../support/filing.ts";
import { fileMatter } from "../support/matters.ts";
import { recountWords, secretWords, voteWords } from "../support/votes.ts";
import { atAnotherDesk, enter, expect, test } from "../support/workbench.ts";

/** Two residents of the demo's community who have not voted, each with the pages in their own language. */
const readers = [
  { locale: "zh-CN", words: zh, phone: "19900010031" },
  { locale: "en-GB", words: en, phone: "19900010032" },
] as const;

const title = "楼道里能不能放婴儿车";
/** The clock opens and closes votes once a minute. */
const aMinuteOrTwo = 150_000;

test("a topic goes from a resident's request through a secret vote to a result that both languages count again", async ({
  page,
  browser,
  request,
  staff,
  wb,
}) => {
  test.setTimeout(360_000);
  const { deliberations, votes } = wb;
  await enter(page, "community-001001");
  const matter = await fileMatter(request, await buildingOfCommunity(page));
  const { requestId } = await staff.holderOf(matter.number);

  // From the request: the topic is raised, and both sides know of each other.
  await page.goto(`/workbench/requests/${requestId}`);
  await page.getByRole("link", { name: deliberations.raiseFrom }).click();
  const raising = page.getByRole("dialog");
  await raising.getByLabel(deliberations.what).fill(title);
  await raising.getByLabel(deliberations.why).fill("有人要放，有人怕堵路。请大家定一个办法。");
  await raising.getByRole("combobox", { name: deliberations.place }).click();
  await page.locator(".ant-cascader-menu-item", { hasText: "南宁街道" }).click();
  await page.locator(".ant-cascader-menu-item", { hasText: "潇湘社区" }).click();
  await page.keyboard.press("Escape");
  await raising.getByRole("button", { name: deliberations.raiseSubmit, exact: true }).click();
  await expect(page).toHaveURL(/\/workbench\/deliberations\/[0-9a-f-]{36}$/);
  const topicId = new URL(page.url()).pathname.split("/").at(-1)!;

  // Taken up with a procedure: its first stage is a vote.
  await step(page, deliberations.steps["take-up-topic"].button, async (dialog) => {
    await dialog.getByRole("combobox", { name: deliberations.procedure }).click();
    await page.locator(".ant-select-item-option", { hasText: "快速征求意见" }).click();
  });
  await expect(page.getByRole("button", { name: deliberations.prepareVote })).toBeVisible();
  const voteId = await draftVote(page.request, topicId);
  for (const reader of readers) {
    const phone = await phoneOf(browser, reader.locale);
    await phone.goto(`/topics/${topicId}`);
    await expect(phone.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(phone.getByRole("main")).toContainText(reader.words.topics.states["in-procedure"]);
    await phone.context().close();
  }

  // Announced; opened by the clock; each resident votes in their language.
  await page.goto(`/workbench/votes/${voteId}`);
  await step(page, votes.steps["announce-vote"].button);
  const number = (await read(page.request, `/api/votes/${voteId}/show-vote`)).number as string;
  await untilVoteIs(request, number, "open");
  const phones: Page[] = [];
  for (const reader of readers) phones.push(await vote(browser, number, reader, request));
  await untilVoteIs(request, number, "closed");
  const outcome = async () => (await read(page.request, `/api/votes/${voteId}/show-vote`)).outcome;
  await expect.poll(outcome, { timeout: 30_000 }).toBe("passed");
  await page.reload();
  await step(page, votes.steps["publish-result"].button);

  // The stage has what it asks for, and the result is published.
  await page.goto(`/workbench/deliberations/${topicId}`);
  await step(page, deliberations.steps["complete-stage"].button);
  await step(page, deliberations.publish.publication.button, (dialog) =>
    dialog.getByLabel(deliberations.words).fill("两位邻居都同意：靠墙放，不过线。"),
  );
  await step(page, deliberations.steps["complete-stage"].button);
  await expect(page.getByText(deliberations.states.done).first()).toBeVisible();

  for (const [index, reader] of readers.entries()) {
    const phone = phones[index]!;
    const said = voteWords(reader.words);
    const recounting = recountWords(reader.words);
    await phone.goto(`/topics/${topicId}`);
    await expect(phone.getByRole("main")).toContainText(reader.words.topics.states.done);
    await phone.goto(`/v/${number}`);
    await expect(phone.getByRole("main")).toContainText(said.outcomes.passed);
    await expect(phone.getByRole("main")).toContainText(said.yesNoSentence({ yes: 2, no: 0, abstained: 0 }));
    // On their own phone they count again, and find their own ballot by the receipt that it has kept.
    await phone.goto(`/v/${number}/recount`);
    await phone.getByRole("button", { name: recounting.fetchAndCount }).click();
    await expect(phone.getByText(recounting.agreesTitle)).toBeVisible();
    await expect(phone.getByText(recounting.hashSame)).toBeVisible();
    await phone.getByRole("button", { name: recounting.find, exact: true }).click();
    await expect(phone.getByText(secretWords(reader.words).counted({ choice: said.yes }))).toBeVisible();
    await phone.context().close();
  }
  const inEnglish = await atAnotherDesk(browser, "en-GB", "community-001001");
  await inEnglish.goto(`/workbench/deliberations/${topicId}`);
  await expect(inEnglish.getByRole("main")).toContainText(staffInEnglish.deliberations.states.done);
  await inEnglish.goto(`/workbench/requests/${requestId}`);
  await expect(inEnglish.getByRole("main")).toContainText(staffInEnglish.deliberations.states.done);
  await inEnglish.context().close();
});

test("a procedure gets a new edition on its page, by the keyboard; what is wrong is said beside the step", async ({
  page,
  wb,
}) => {
  const { deliberations } = wb;
  await enter(page, "admin");
  await page.goto("/workbench/deliberation-rules/four-deliberations-two-publications");
  const heading = page.getByRole("heading", { level: 1 });
  const decision = page.locator("[data-stage='residents-decision']");
  const published = page.locator("[data-stage='decision-published']").getByRole("status");
  const move = async (way: string) => {
    await decision.getByRole("button", { name: way }).focus();
    await page.keyboard.press("Enter");
  };
  await expect(decision).toBeVisible();
  const edition = Number(/\d+$|\d+(?=版)/.exec((await heading.textContent()) ?? "")?.[0]);

  // Published before it is decided, it leads back to nothing; moved again, all is well.
  await move(deliberations.later);
  await expect(published).not.toBeEmpty();
  await expect(decision.getByRole("button", { name: deliberations.later })).toBeFocused();
  await move(deliberations.earlier);
  await expect(published).toBeEmpty();

  await page.getByLabel(deliberations.source).fill("演示：本区规定");
  await page.getByRole("button", { name: deliberations.putEdition }).click();
  await expect(page).toHaveURL(/\/deliberation-rules$/);
  await expect(page.getByRole("main")).toContainText("演示：本区规定");
  await page.goto("/workbench/deliberation-rules/four-deliberations-two-publications");
  await expect(heading).toContainText(String(edition + 1));
});

/** Presses a step's button, fills what its dialog asks for, and sends it. */
async function step(
  page: Page,
  name: string,
  fill: (dialog: ReturnType<Page["getByRole"]>) => Promise<unknown> = async () => {},
): Promise<void> {
  await page.getByRole("main").getByRole("button", { name, exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  await fill(dialog);
  await dialog.getByRole("button", { name, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** As the dialog writes it down, but without its days of notice: the test has minutes. */
async function draftVote(request: APIRequestContext, topicId: string): Promise<string> {
  const { version } = await read(request, `/api/deliberations/${topicId}/show-deliberation`);
  const voteId = randomUUID();
  const now = Date.now();
  const drafted = await request.post(`/api/deliberations/${topicId}/draft-stage-vote`, {
    data: {
      version,
      voteId,
      title,
      words: "同意：靠墙放，不过线。",
      kind: "yes-no",
      secrecy: "secret",
      options: [],
      noticeDays: 0,
      opensAt: new Date(now + 1_000).toISOString(),
      closesAt: new Date(now + 100_000).toISOString(),
    },
  });
  expect(drafted.status(), await drafted.text()).toBe(200);
  return voteId;
}

async function untilVoteIs(request: APIRequestContext, number: string, state: string): Promise<void> {
  const stateNow = async () => (await read(request, `/api/votes/${number}/show-public-vote`)).state;
  await expect.poll(stateNow, { timeout: aMinuteOrTwo, intervals: [1_000] }).toBe(state);
}

/** @returns the phone, with the receipt that it keeps */
async function vote(
  browser: Browser,
  number: string,
  { locale, words, phone }: { locale: string; words: ResidentWords; phone: string },
  request: APIRequestContext,
): Promise<Page> {
  const page = await phoneOf(browser, locale);
  const said = voteWords(words);
  await page.goto(`/v/${number}`);
  await page.getByRole("radio", { name: said.yes, exact: true }).click();
  await provePhone({ page, request, words, phone });
  await page.getByRole("button", { name: said.toLook }).click();
  await page.getByRole("button", { name: said.cast }).click();
  await expect(page.getByRole("main").getByText(secretWords(words).doneTitle)).toBeVisible();
  return page;
}

async function phoneOf(browser: Browser, locale: string): Promise<Page> {
  const context = await browser.newContext({
    locale,
    timezoneId: "Asia/Shanghai",
    viewport: { width: 360, height: 740 },
    reducedMotion: "reduce",
  });
  return context.newPage();
}

// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever was answered, and fails where it is not there
async function read(request: APIRequestContext, address: string): Promise<any> {
  const answer = await request.get(address);
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.json();
}

async function buildingOfCommunity(page: Page): Promise<string> {
  const { requests } = await read(page.request, "/api/requests/list-requests?scope=area&show=all");
  for (const { id } of requests as { id: string }[]) {
    const { where } = await read(page.request, `/api/requests/${id}/show-request`);
    if (where.buildingId !== null) return where.buildingId;
  }
  throw new Error("nothing was reported from a building of the community");
}
