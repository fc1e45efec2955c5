import { chooseHome, darkLamp, file, provePhone } from "../support/filing.ts";
import { expectKept } from "../support/kept.ts";
import { expect, test } from "../support/linli.ts";
import { codeSentTo } from "../support/messages.ts";
import { picture } from "../support/pictures.ts";
import { openAsReporter } from "../support/resident-pages.ts";

test.use({ viewport: { width: 360, height: 740 } });

test("what is begun survives a reload: words, photos, place and phone", async ({
  page,
  words,
  resident,
  home,
  phone,
}) => {
  const { filing, ui } = words;
  await page.goto("/file");
  await page.getByLabel(filing.whatLabel).fill(darkLamp);
  await page.locator("#photos-choose").setInputFiles({ name: "a.png", mimeType: "image/png", buffer: picture() });
  await expect(page.getByAltText(ui.photoAlt({ position: 1 }))).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(filing.whatLabel)).toHaveValue(darkLamp);
  await expect(page.getByAltText(ui.photoAlt({ position: 1 }))).toBeVisible();

  await page.getByRole("button", { name: filing.toWhere }).click();
  await chooseHome(resident);
  await page.getByLabel(filing.whereDetail).fill("2单元门口");
  await expectKept(page, "2单元门口");
  await page.reload();
  await expect(page.getByText(home.address)).toBeVisible();
  await expect(page.getByLabel(filing.whereDetail)).toHaveValue("2单元门口");

  await page.getByRole("button", { name: filing.toReach }).click();
  await page.getByLabel(filing.phone).fill(phone);
  await expectKept(page, phone);
  await page.reload();
  await expect(page.getByLabel(filing.phone)).toHaveValue(phone);
  await page.goto("/");
  await expect(page.getByText(darkLamp.slice(0, 10))).toBeVisible();
  await page.getByRole("link", { name: words.home.continueFiling }).click();
  await expect(page.getByLabel(filing.whatLabel)).toHaveValue(darkLamp);
});

test("a draft is thrown away only after a second look", async ({ page, words }) => {
  await page.goto("/file");
  await page.getByLabel(words.filing.whatLabel).fill(darkLamp);
  await page.getByRole("button", { name: words.filing.discard }).click();
  await page.getByRole("button", { name: words.filing.discardCancel }).click();
  await expect(page.getByLabel(words.filing.whatLabel)).toHaveValue(darkLamp);
  await page.getByRole("button", { name: words.filing.discard }).click();
  await page.getByRole("button", { name: words.filing.discardConfirm, exact: true }).click();
  await expect(page).toHaveURL("/");
  await page.goto("/file");
  await expect(page.getByLabel(words.filing.whatLabel)).toHaveValue("");
});

test("with the network cut while filing, the request and its photo go out once it is back, and once only", async ({
  page,
  words,
  resident,
  context,
}) => {
  const { filing } = words;
  await page.goto("/file");
  await page.waitForLoadState("networkidle");
  await page.getByLabel(filing.whatLabel).fill(darkLamp);
  await page.getByRole("button", { name: filing.toWhere }).click();
  await chooseHome(resident);
  await page.getByRole("button", { name: filing.toReach }).click();
  await provePhone(resident);

  await context.setOffline(true);
  await expect(page.getByText(words.ui.offline)).toBeVisible();
  await page.getByRole("link", { name: filing.back }).click();
  await page.getByRole("link", { name: filing.back }).click();
  await page.locator("#photos-choose").setInputFiles({ name: "a.png", mimeType: "image/png", buffer: picture() });
  await expect(page.getByText(words.ui.photoKept)).toBeVisible();
  await page.getByRole("button", { name: filing.toWhere }).click();
  await page.getByRole("button", { name: filing.toReach }).click();
  await expect(page.getByText(filing.noNetworkForCode)).toBeVisible();
  await page.getByLabel(filing.code).fill(await codeSentTo(resident.request, resident.phone));
  await page.getByRole("button", { name: filing.submit }).click();
  await expect(page.getByRole("heading", { name: filing.keptTitle })).toBeVisible();
  await page.getByRole("link", { name: words.frame.toHome }).click();
  await expect(page.getByText(words.home.kept({ text: "小区门口的路灯三天不亮了，晚上老…" }))).toBeVisible();

  const filed: number[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith("/file-request")) filed.push(response.status());
  });
  await context.setOffline(false);
  const link = page.getByRole("link", { name: words.home.sentNow({ number: "" }).slice(0, 12) });
  await link.click();
  await expect(page.getByRole("main")).toContainText(words.matter.states.dispatched);
  const photo = page.getByAltText(words.matter.photo({ position: 1 }));
  await photo.scrollIntoViewIfNeeded();
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  expect(filed).toEqual([200]);

  await page.reload();
  await expect(page.getByText(darkLamp)).toBeVisible();
  await page.goto("/mine");
  await expect(page.locator(".lines > li")).toHaveCount(1);
});

test("an answer given without a network stays on the phone and is sent at the second press", async ({
  page,
  words,
  resident,
  staff,
  context,
}) => {
  const { reporter } = words;
  const number = await file(resident);
  await staff.act(number, "ask-resident", { question: "几楼？" });
  await page.goto(`/r/${number}`);
  await page.getByLabel(reporter.answerLabel).fill("三楼，楼梯口");
  await page.reload();
  await expect(page.getByLabel(reporter.answerLabel)).toHaveValue("三楼，楼梯口");
  await context.setOffline(true);
  await page.getByRole("button", { name: reporter.answerSend }).click();
  await expect(page.getByText(reporter.unreachable)).toBeVisible();
  await expect(page.getByLabel(reporter.answerLabel)).toHaveValue("三楼，楼梯口");
  await context.setOffline(false);
  await page.getByRole("button", { name: reporter.answerSend }).click();
  await expect(page.getByRole("main")).toContainText(words.matter.states.accepted);
  await expect(page.getByText("三楼，楼梯口")).toBeVisible();
});

test("what is typed before a slow phone has found its drafts is not lost", async ({ page, words, matters }) => {
  await page.addInitScript(findDraftsLate, 1_500);
  await page.goto(`/r/${matters.waiting.number}#k=${matters.waiting.key}`);
  const answer = page.getByLabel(words.reporter.answerLabel);
  await answer.pressSequentially("三楼");
  await expect(answer).toHaveValue("三楼");
  await expect(page.locator("html[data-drafts-found]")).toBeAttached();
  await expect(answer).toHaveValue("三楼");
  await answer.pressSequentially("楼梯口");
  await page.reload();
  await expect(answer).toHaveValue("三楼楼梯口");
});

test("what a phone keeps is found, though it takes its time", async ({ page, words, matters }) => {
  await page.goto(`/r/${matters.waiting.number}#k=${matters.waiting.key}`);
  const answer = page.getByLabel(words.reporter.answerLabel);
  await answer.fill("四楼");
  await page.addInitScript(findDraftsLate, 3_000);
  await page.reload();
  await expect(page.locator("html[data-drafts-found]")).toBeAttached();
  await expect(answer).toHaveValue("四楼");
});

test("a page that is loaded anew before the phone has taken the words has them all the same", async ({
  page,
  words,
  matters,
}) => {
  await page.addInitScript(findDraftsLate, 3_600_000);
  await page.goto(`/r/${matters.waiting.number}#k=${matters.waiting.key}`);
  const answer = page.getByLabel(words.reporter.answerLabel);
  await answer.fill("三楼，楼梯口");
  await page.reload();
  await expect(answer).toHaveValue("三楼，楼梯口");
  await expect(page.locator("html[data-drafts-found]")).toHaveCount(0);
});

/** In the browser: the phone's store of drafts opens so many milliseconds late. */
function findDraftsLate(milliseconds: number): void {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (this: IDBFactory, name: string, version?: number) {
    const opening = open.call(this, name, version);
    if (name !== "linli-drafts") return opening;
    Object.defineProperty(opening, "onsuccess", {
      set: (done: () => void) =>
        opening.addEventListener("success", () =>
          setTimeout(() => {
            done();
            document.documentElement.dataset.draftsFound = "";
          }, milliseconds),
        ),
    });
    return opening;
  };
}

test("a page that cannot be fetched says so, and opens when the network is back", async ({
  page,
  words,
  resident,
  matters,
  context,
}) => {
  await openAsReporter(resident, matters.dispatched);
  await page.goto("/");
  await expect(page.locator(".lines").first()).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("link", { name: words.frame.community, exact: true }).click();
  await expect(page.getByText(words.frame.pageUnreachable)).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: words.ui.reload }).click();
  await expect(page.getByRole("heading", { name: words.community.title })).toBeVisible();
});
