import { readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import type { WorkbenchWords } from "../../web/src/workbench/words/zh-CN.ts";
import { newPhone } from "../support/phones.ts";
import { enter, expect, test } from "../support/workbench.ts";

test.beforeEach(async ({ page }) => {
  await enter(page, "admin");
});

for (const [locale, unitKind, problem] of [
  ["zh-CN", "物业公司", /^第3行「类型」/],
  ["en-GB", "Property company", /^Row 3, Kind: /],
] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test("a table with a problem is told in sentences and handed back marked; put right, it goes in whole", async ({
      page,
      wb,
    }) => {
      const { administration } = wb;
      await page.goto("/workbench/imports");
      await page.getByRole("radio", { name: administration.kinds.units, exact: true }).check();
      const template = page.waitForEvent("download");
      await page.getByRole("link", { name: administration.downloadCsv }).click();
      const header = textOf(await (await template).path()).split(/\r?\n/, 1)[0]!;
      expect(header.split(",").length).toBeGreaterThan(3);

      // Names that no other test and nobody of the demo has.
      const mark = newPhone();
      const rowOf = (name: string, kind: string) => `示例${name}${mark},,${kind},530302001000,,`;
      await choose(page, [header, rowOf("甲", unitKind), rowOf("乙", "铺子")]);
      await page.getByRole("button", { name: administration.importSubmit }).click();
      const told = page.getByRole("alert");
      await expect(told).toContainText(administration.problemsTitle({ count: 1 }));
      await expect(told.getByRole("listitem")).toHaveText(problem);
      const handingBack = page.waitForEvent("download");
      await told.getByRole("button", { name: administration.downloadMarked }).click();
      await expectMarked(await handingBack, mark);
      expect(await unitsFound(page, wb, mark)).toBe(0);

      await page.goto("/workbench/imports");
      await page.getByRole("radio", { name: administration.kinds.units, exact: true }).check();
      const right = [header, rowOf("甲", unitKind), rowOf("乙", unitKind)];
      await choose(page, right);
      await page.getByRole("button", { name: administration.importSubmit }).click();
      const done = page.getByRole("status");
      await expect(done.getByText(administration.imported({ added: 2, changed: 0, unchanged: 0 }))).toBeVisible();
      await choose(page, right);
      await page.getByRole("button", { name: administration.importSubmit }).click();
      await expect(done.getByText(administration.imported({ added: 0, changed: 0, unchanged: 2 }))).toBeVisible();
      expect(await unitsFound(page, wb, mark)).toBe(2);
    });

    test("a year without its calendar warns the administrator", async ({ page, wb }) => {
      const { administration } = wb;
      await page.goto("/workbench/calendar");
      const waiting = page.getByRole("row").filter({ hasText: administration.provisional }).first();
      const year = (await waiting.textContent())?.match(/\d{4}/)?.[0] ?? "";
      expect(year, "the first year without a calendar").not.toBe("");
      await expect(page.getByRole("alert")).toContainText(year);
      await expect(waiting.getByRole("button", { name: administration.loadSubmit })).toBeVisible();
      await page.goto("/workbench");
      const attention = page.getByRole("region", { name: administration.attentionTitle });
      await expect(attention).toContainText(year);
      await attention.getByRole("link", { name: administration.attentionCalendar }).click();
      await expect(page).toHaveURL("/workbench/calendar");
    });
  });
}

test("a change of the duty table is tried on what was filed, and changes nothing", async ({
  page,
  wb,
  quietHome,
  fileQuietly,
}) => {
  const { duties } = wb;
  const work = await fileQuietly();
  const street = quietHome.address.match(/区(.+?街道)/)?.[1] ?? "";
  await page.goto("/workbench/duties");
  await page.getByRole("tab", { name: duties.tabs.trial }).click();
  const change = page.getByRole("group", { name: duties.trialChange({ position: 1 }) });

  await page.getByRole("button", { name: duties.trialRun }).click();
  await expect(change.getByText(duties.areaMissing)).toBeVisible();

  await change.getByRole("combobox", { name: duties.category }).fill("路灯");
  await page.locator(".ant-select-item-option").filter({ hasText: "路灯不亮" }).click();
  // The list draws itself anew when the areas have come, and a click of that moment is lost.
  await expect(async () => {
    await change.getByRole("combobox", { name: duties.area }).click();
    await page.getByRole("menuitemcheckbox", { name: street }).click({ timeout: 3_000 });
    await page.keyboard.press("Escape");
    await expect(change).toContainText(street, { timeout: 2_000 });
  }).toPass();
  await change.getByRole("combobox", { name: duties.post }).fill("城市管理局");
  await page.locator(".ant-select-item-option").filter({ hasText: "麒麟区城市管理局受理岗" }).first().click();
  await page.getByRole("button", { name: duties.trialRun }).click();

  const moved = page
    .getByRole("table", { name: duties.tabs.trial })
    .getByRole("row")
    .filter({ hasText: work.number });
  await expect(moved).toContainText(`${street}城市管理办公室受理岗`);
  await expect(moved).toContainText("麒麟区城市管理局受理岗");
  await expect(page.getByRole("button", { name: duties.apply })).toBeVisible();
  expect((await fileQuietly()).userName).toBe(work.userName);
});

async function choose(page: Page, lines: readonly string[]): Promise<void> {
  const buffer = Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`);
  await page.locator("input[type=file]").setInputFiles({ name: "units.csv", mimeType: "text/csv", buffer });
}

function textOf(path: string): string {
  return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
}

/** The same rows, the right one untouched and the wrong one longer by what is wrong with it. */
async function expectMarked(download: Download, mark: string): Promise<void> {
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const lines = textOf(await download.path()).split(/\r?\n/);
  const [right, wrong] = ["甲", "乙"].map((name) => lines.find((line) => line.includes(`示例${name}${mark}`)) ?? "");
  expect(right).not.toBe("");
  expect(wrong).toContain("铺子");
  expect(wrong!.length).toBeGreaterThan(right!.length + 5);
}

/** How many units of that mark the register has, by its page. */
async function unitsFound(page: Page, wb: WorkbenchWords, mark: string): Promise<number> {
  await page.goto("/workbench/units");
  const answer = page.waitForResponse((response) => response.url().includes(mark));
  await page.getByRole("searchbox", { name: wb.directory.unitSearch }).fill(mark);
  await answer;
  const empty = page.getByText(wb.directory.unitsEmpty);
  const found = page.getByRole("link", { name: mark });
  await expect(empty.or(found.first())).toBeVisible();
  return found.count();
}
