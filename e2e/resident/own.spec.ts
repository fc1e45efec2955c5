import { readFileSync } from "node:fs";
import { chooseHome, file, filedNumber, provePhone, signIn } from "../support/filing.ts";
import { expect, test } from "../support/linli.ts";
import { openAsReporter } from "../support/resident-pages.ts";

test.use({ viewport: { width: 360, height: 740 } });

test("with the number alone one sees how far it is, and neither words nor acts", async ({ page, words, matters }) => {
  await page.goto(`/r/${matters.waiting.number}`);
  const main = page.getByRole("main");
  await expect(main).toContainText(words.matter.states["awaiting-resident"]);
  await expect(main).toContainText(words.reporter.publicView);
  await expect(main).not.toContainText("是大门左边那盏吗");
  await expect(main).not.toContainText("2单元门口");
  await expect(page.getByLabel(words.reporter.answerLabel)).toBeHidden();
});

test("the link one sends to oneself opens the reporter's page, and its key leaves the address at once", async ({
  page,
  words,
  matters,
  resident,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await openAsReporter(resident, matters.waiting);
  await expect(page.getByLabel(words.reporter.answerLabel)).toBeVisible();
  expect(page.url()).not.toContain(matters.waiting.key);
  expect(asked.filter((address) => address.includes(matters.waiting.key))).toEqual([]);
  await page.goto("/mine");
  await page.locator(".lines a").first().click();
  await expect(page.getByLabel(words.reporter.answerLabel)).toBeVisible();

  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByText(words.reporter.linkTitle).click();
  await page.getByRole("button", { name: words.reporter.linkCopy }).click();
  await expect(page.getByText(words.reporter.linkCopied)).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).hash).toBe(`#k=${matters.waiting.key}`);
});

test("a phone that is passed on forgets what it knew", async ({ page, words, matters, resident }) => {
  await openAsReporter(resident, matters.dispatched);
  await page.goto("/me");
  await page.getByRole("button", { name: words.own.phoneForget }).click();
  await page.getByRole("button", { name: words.own.phoneForgetConfirm, exact: true }).click();
  await expect(page.getByText(words.own.phoneTitle)).toBeHidden();
  await page.goto(`/r/${matters.dispatched.number}`);
  await expect(page.getByRole("main")).toContainText(words.reporter.publicView);
});

test("signed in one sees all of one's own, open and closed apart, on any phone", async ({
  page,
  words,
  resident,
  browser,
  baseURL,
}) => {
  const open = await file(resident);
  const elsewhere = await browser.newContext({ locale: "zh-CN", baseURL: baseURL! });
  const other = { ...resident, page: await elsewhere.newPage() };
  await signIn(other, "/mine");
  await expect(other.page.locator(".lines > li")).toHaveCount(1);
  await other.page.locator(".lines a").click();
  await expect(other.page).toHaveURL(`/r/${open}`);
  await other.page.getByRole("button", { name: words.reporter.withdrawBegin }).click();
  await other.page.getByRole("button", { name: words.reporter.withdrawConfirm }).click();
  await expect(other.page.getByText(words.reporter.withdrawDone)).toBeVisible();
  await other.page.goto("/mine");
  await expect(other.page.getByText(words.matter.noneOpen)).toBeVisible();
  await other.page.getByRole("link", { name: words.matter.filterClosed({ count: 1 }) }).click();
  await expect(other.page).toHaveURL("/mine?show=closed");
  await expect(other.page.locator(".lines > li")).toHaveCount(1);
  await elsewhere.close();

  await page.goto(`/r/${open}`);
  await expect(page.getByRole("main")).toContainText(words.matter.states.closed);
});

test("my data is there to be read and to be taken along", async ({ page, words, resident, phone }) => {
  const number = await file(resident);
  await signIn(resident, "/me/data");
  await expect(page.getByText(phone)).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: words.own.download }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`${words.own.fileName}.json`);
  const data = JSON.parse(readFileSync(await download.path(), "utf8"));
  expect(data.account.phone).toBe(phone);
  expect(data.requests.map((request: { number: string }) => request.number)).toEqual([number]);
});

test("a sign-in elsewhere is ended after a second look; one that has ended already is told", async ({
  page,
  words,
  resident,
}) => {
  // A second code for one phone takes a minute, so the other device is put into the list on its way.
  const elsewhere = { device: "另一部手机", createdAt: "2026-01-01T00:00:00Z", lastSeenAt: "2026-01-01T00:00:00Z" };
  await page.route("**/api/identity/list-sessions", async (route) => {
    const response = await route.fetch();
    const { sessions } = await response.json();
    sessions.push({ id: "01930000-0000-7000-8000-000000000000", current: false, ...elsewhere });
    await route.fulfill({ response, json: { sessions } });
  });
  await signIn(resident, "/me/sessions");
  const lines = page.locator(".lines > li");
  await expect(lines).toHaveCount(2);
  await expect(lines.first()).toContainText(words.own.thisDevice);
  await expect(lines.first().getByRole("button")).toHaveCount(0);
  await lines.nth(1).getByRole("button", { name: words.own.revoke }).click();
  await expect(page.getByText(words.own.revokeQuestion({ device: elsewhere.device }))).toBeVisible();
  await lines.nth(1).getByRole("button", { name: words.own.revokeConfirm }).click();
  await expect(lines.nth(1).getByRole("alert").last()).toBeVisible();
  // The list is read again after that; the test may not end in the middle of it.
  await page.unrouteAll({ behavior: "wait" });
});

test("who opened my phone number is told, with the reason", async ({ page, words, matters, resident }) => {
  await openAsReporter(resident, matters.resolved);
  await page.getByText(words.reporter.contactTitle).click();
  await expect(page.getByText(words.reporter.contactReason({ reason: "打电话核实是哪一盏灯" }))).toBeVisible();
});

test("the code on a door fixes the place", async ({ page, words, home }) => {
  await page.goto(`/b/${home.code}`);
  await page.getByLabel(words.filing.whatLabel).fill("楼道灯不亮，晚上看不见");
  await page.getByRole("button", { name: words.filing.toWhere }).click();
  await expect(page.getByText(words.filing.whereFromDoor)).toBeVisible();
  await expect(page.getByText(home.address)).toBeVisible();
  await page.getByRole("button", { name: words.filing.toReach }).click();
  await expect(page.getByRole("heading", { name: words.filing.reachTitle })).toBeVisible();
});

test("the code on a door fixes the place of whoever goes on before it is found", async ({ page, words, home }) => {
  const { promise: found, resolve: find } = Promise.withResolvers<void>();
  await page.route("**/api/directory/*/show-building", async (route) => {
    await found;
    await route.continue();
  });
  await page.goto(`/b/${home.code}`);
  await page.getByLabel(words.filing.whatLabel).fill("楼道灯不亮，晚上看不见");
  await page.getByRole("button", { name: words.filing.toWhere }).click();
  await expect(page.getByRole("heading", { name: words.filing.whereTitle })).toBeVisible();
  find();
  await expect(page.getByText(words.filing.whereFromDoor)).toBeVisible();
  await expect(page.getByText(home.address)).toBeVisible();
});

test("the language switches in place, and is remembered", async ({ page, words, resident, matters }) => {
  await openAsReporter(resident, matters.dispatched);
  await expect(page.getByText(words.matter.timeline)).toBeVisible();
  await page.getByRole("button", { name: words.frame.otherLanguage }).click();
  await expect(page.getByText("What happened")).toBeVisible();
  await expect(page.locator(".timeline")).toContainText("Request received");
  await page.reload();
  await expect(page.getByText("What happened")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("what a kind of matter must know is asked, and goes to whoever handles it", async ({
  page,
  words,
  resident,
}) => {
  const { filing } = words;
  await page.goto("/file");
  await page.getByLabel(filing.whatLabel).fill("楼道里闻到煤气味，怀疑燃气泄漏");
  await page.getByRole("button", { name: filing.categoryTake }).click();
  await expect(page.getByText(filing.dangerFirst)).toBeVisible();
  await page.getByRole("button", { name: filing.toWhere }).click();
  await expect(page.locator(".error-summary")).toBeFocused();
  await page.getByRole("radio", { name: filing.no, exact: true }).first().check();
  const sent = page.waitForRequest((request) => request.url().endsWith("/file-request"));
  await page.getByRole("button", { name: filing.toWhere }).click();
  await chooseHome(resident);
  await page.getByRole("button", { name: filing.toReach }).click();
  await provePhone(resident);
  await page.getByRole("button", { name: filing.submit }).click();
  await filedNumber(page, words);
  const { categoryId, answers } = (await sent).postDataJSON();
  expect(categoryId).toEqual(expect.any(String));
  expect(Object.values(answers)).toContain(false);
});
