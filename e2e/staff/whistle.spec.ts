import type { Browser, Page } from "@playwright/test";
import { fileMatter } from "../support/matters.ts";
import { picture } from "../support/pictures.ts";
import { atAnotherDesk, enter, expect, test } from "../support/workbench.ts";

/** Community 001001 calls three departments; each sits in a session of its own, and so does the street's leader. */
const desks = {
  urban: { userName: "urban-management", sought: "城市管理局", name: "麒麟区城市管理局" },
  market: { userName: "market-regulation", sought: "市场监督管理局", name: "麒麟区市场监督管理局" },
  water: { userName: "water-company", sought: "供水公司", name: "麒麟区供水公司" },
} as const;
type Desk = keyof typeof desks;

test("a whole whistle: three departments in three sessions, one of them objects", async ({
  page,
  browser,
  request,
  staff,
  locale,
  wb,
}) => {
  test.setTimeout(180_000);
  const { whistles } = wb;
  const matter = await fileMatter(request, await buildingOfCommunity(page));
  const { requestId } = await staff.holderOf(matter.number);

  // The community blows, from the request's page.
  await enter(page, "community-001001");
  await page.goto(`/workbench/requests/${requestId}`);
  await page.getByRole("link", { name: whistles.blowForRequest }).click();
  await page.getByRole("button", { name: whistles.blowSubmit }).click();
  await expect(page.getByText(whistles.leadMissing)).toBeVisible();
  await page.getByRole("radio", { name: whistles.kinds["joint-enforcement"] }).check();
  await pick(page, whistles.leadUnit, "urban");
  await pick(page, whistles.supportingUnits, "market");
  await pick(page, whistles.supportingUnits, "water");
  await page.getByLabel(whistles.blowWords).fill("路口占道和井盖一起看");
  await page.getByRole("button", { name: whistles.blowSubmit }).click();
  await expect(page).toHaveURL(/\/workbench\/whistles\/[0-9a-f-]{36}$/);
  const address = new URL(page.url()).pathname;
  await expect(page.getByText(whistles.states.blown).first()).toBeVisible();

  // Each department finds it among what calls it.
  const there: Record<Desk, Page> = {
    urban: await atDesk(browser, locale, "urban", address),
    market: await atDesk(browser, locale, "market", address),
    water: await atDesk(browser, locale, "water", address),
  };
  await there.urban.goto("/workbench/whistles");
  await there.urban.getByRole("main").locator(`a[href='${address}']`).click();
  for (const desk of ["urban", "market"] as const) {
    await there[desk].getByRole("button", { name: whistles.steps["report-in"], exact: true }).click();
    await expect(there[desk].getByRole("button", { name: whistles.steps["report-in"], exact: true })).toHaveCount(0);
  }
  await there.water.getByRole("button", { name: whistles.steps["object-to-call"] }).click();
  const objecting = there.water.getByRole("dialog");
  await objecting.getByRole("button", { name: whistles.steps["object-to-call"] }).click();
  await expect(objecting.getByText(whistles.reasonMissing)).toBeVisible();
  await objecting.getByLabel(whistles.reason).fill("井盖不归供水公司");
  await objecting.getByRole("button", { name: whistles.steps["object-to-call"] }).click();
  await expect(objecting).toBeHidden();

  // The street's leader, one of the dual heads, decides that it must come.
  const head = await atAnotherDesk(browser, locale, "street-leader-001");
  await head.goto(address);
  await expect(head.getByText("井盖不归供水公司").first()).toBeVisible();
  await head.getByRole("button", { name: whistles.steps["overrule-objection"] }).click();
  await head.getByRole("dialog").getByLabel(whistles.reason).fill("要看供水管线");
  await head.getByRole("dialog").getByRole("button", { name: whistles.steps["overrule-objection"] }).click();
  await expect(head.getByRole("dialog")).toBeHidden();
  await there.water.reload();
  await there.water.getByRole("button", { name: whistles.steps["report-in"], exact: true }).click();
  await expect(there.water.getByText(whistles.callStates["reported-in"]).first()).toBeVisible();

  // They meet on site, and the lead splits the problem.
  await page.reload();
  await page.getByRole("button", { name: whistles.steps["arrange-visit"] }).click();
  await page.getByRole("dialog").getByRole("button", { name: whistles.steps["arrange-visit"] }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("button", { name: whistles.markCame({ unit: desks.water.name }) }).click();
  await expect(page.getByText(`${desks.water.name} ${whistles.came}`)).toBeVisible();
  await page.getByRole("button", { name: whistles.steps["add-visit-photos"] }).click();
  await page
    .getByRole("dialog")
    .locator("input[type=file]")
    .setInputFiles({ name: "site.png", mimeType: "image/png", buffer: picture() });
  await expect(page.getByRole("button", { name: wb.request.photoRemove({ position: 1 }) })).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: whistles.steps["add-visit-photos"] }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("img", { name: whistles.photo({ position: 1 }) })).toBeVisible();
  await there.urban.reload();
  await there.urban.getByRole("button", { name: whistles.steps["set-path"] }).click();
  await there.urban.getByRole("dialog").getByLabel(whistles.stepsLabel).fill("查证\n清理\n回头看");
  await there.urban.getByRole("dialog").getByRole("button", { name: whistles.steps["set-path"] }).click();
  await expect(there.urban.getByRole("dialog")).toBeHidden();
  await expect(there.urban.getByText("回头看")).toBeVisible();
  for (const desk of ["urban", "market", "water"] as const) {
    await there.urban.getByRole("button", { name: whistles.steps["give-duty"] }).click();
    const giving = there.urban.getByRole("dialog");
    await giving.getByRole("combobox", { name: whistles.forUnit }).click();
    await there.urban.locator(".ant-select-item-option").filter({ hasText: desks[desk].name }).click();
    await giving.getByLabel(whistles.whatToDo).fill(`${desks[desk].sought}的任务`);
    await giving.getByRole("button", { name: whistles.steps["give-duty"] }).click();
    await expect(giving).toBeHidden();
  }

  // Each does its own at the same time; the community accepts, and returns one.
  await Promise.all(
    (["urban", "market", "water"] as const).map(async (desk) => {
      await there[desk].reload();
      await finish(there[desk], desks[desk].sought);
    }),
  );
  await page.reload();
  const lineOf = (desk: Desk) => page.getByRole("listitem", { name: `${desks[desk].sought}的任务` });
  await expect(lineOf("market").getByText(whistles.dutyStates.done)).toBeVisible();
  await lineOf("market").getByRole("button", { name: whistles.steps["return-duty"] }).click();
  await page.getByRole("dialog").getByLabel(whistles.reason).fill("还差一家没查");
  await page.getByRole("dialog").getByRole("button", { name: whistles.steps["return-duty"] }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await there.market.reload();
  await expect(there.market.getByText("还差一家没查").first()).toBeVisible();
  await finish(there.market, desks.market.sought);
  await page.reload();
  for (const desk of ["urban", "market", "water"] as const) {
    await lineOf(desk).getByRole("button", { name: whistles.steps["sign-off-duty"] }).click();
    await expect(lineOf(desk).getByText(whistles.dutyStates["signed-off"])).toBeVisible();
  }
  await page.getByRole("button", { name: whistles.steps["sign-off-whistle"] }).click();
  const ending = page.getByRole("dialog");
  await ending.getByRole("radio", { name: whistles.yes }).check();
  await ending.getByLabel(whistles.howItEnded).fill("三家一起办好了");
  await ending.getByRole("button", { name: whistles.steps["sign-off-whistle"] }).click();
  await expect(ending).toBeHidden();

  // Both sides assess each other, and it is closed.
  for (const desk of ["urban", "market", "water"] as const) {
    const name = whistles.stepOf({ step: whistles.steps["assess-unit"], of: desks[desk].name });
    await page.getByRole("button", { name }).click();
    const assessing = page.getByRole("dialog");
    await assessing
      .getByRole("group", { name: whistles.answers.solved })
      .getByRole("radio", { name: whistles.yes })
      .check();
    await assessing.getByRole("button", { name: whistles.steps["assess-unit"] }).click();
    await expect(assessing).toBeHidden();
    await there[desk].reload();
    await there[desk].getByRole("button", { name: whistles.steps["assess-whistle"] }).click();
    const own = there[desk].getByRole("dialog");
    for (const answer of ["warranted", "clear"] as const) {
      await own
        .getByRole("group", { name: whistles.answers[answer] })
        .getByRole("radio", { name: whistles.yes })
        .check();
    }
    await own.getByRole("button", { name: whistles.steps["assess-whistle"] }).click();
    await expect(own).toBeHidden();
  }
  await page.reload();
  await expect(page.getByText(whistles.states.closed, { exact: true })).toBeVisible();

  // The request tells the whole story.
  await page.goto(`/workbench/requests/${requestId}`);
  const timeline = page.getByRole("main");
  for (const words of [
    "吹哨（联合执法）",
    "已报到",
    "仍应在",
    "到了现场",
    "分了任务",
    "把任务再做好",
    "确认办完",
    "吹哨结束",
  ]) {
    await expect(timeline.getByText(words).first()).toBeVisible();
  }
  for (const desk of [...Object.values(there), head]) await desk.context().close();
});

async function finish(at: Page, sought: string): Promise<void> {
  const name = `${sought}的任务`;
  const line = at.getByRole("listitem", { name });
  await line.getByRole("button").first().click();
  const dialog = at.getByRole("dialog");
  await dialog.locator("textarea").first().fill(`${sought}办好了`);
  await dialog.locator("button[type=submit]").click();
  await expect(dialog).toBeHidden();
}

async function atDesk(browser: Browser, locale: string | undefined, desk: Desk, address: string): Promise<Page> {
  const there = await atAnotherDesk(browser, locale, desks[desk].userName);
  await there.goto(address);
  return there;
}

async function pick(page: Page, field: string, desk: Desk): Promise<void> {
  await page.getByRole("combobox", { name: field }).fill(desks[desk].sought);
  await page.locator(".ant-select-item-option").filter({ hasText: desks[desk].name }).first().click();
  await page.keyboard.press("Escape");
}

/** A building in the community whose staff the demo lets anybody be. */
async function buildingOfCommunity(page: Page): Promise<string> {
  await enter(page, "community-001001");
  const asked = await page.request.get("/api/requests/list-requests?scope=area&show=all");
  const { requests } = (await asked.json()) as { requests: { id: string }[] };
  for (const { id } of requests) {
    const shown = await page.request.get(`/api/requests/${id}/show-request`);
    const { where } = (await shown.json()) as { where: { buildingId: string | null } };
    if (where.buildingId !== null) return where.buildingId;
  }
  throw new Error("nothing was reported from a building of the community");
}
