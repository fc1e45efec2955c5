import { enter, expect, test } from "../support/workbench.ts";

for (const locale of ["zh-CN", "en-GB"] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test("a hot topic says why, and fills in a standing problem whole", async ({ page, wb }) => {
      const { topics, problems } = wb;
      const dialog = page.getByRole("dialog");
      const main = page.getByRole("main");
      await enter(page, "community-001001");
      await page.goto("/workbench/topics");
      await main.locator("a[href*='/topics/']").first().click();
      await expect(main.getByText(/9.+(人反映|people reported)/)).toBeVisible();
      await expect(main.locator("a[href*='/requests/']")).toHaveCount(9);
      // It stays a topic for whoever looks next.
      await page.getByRole("button", { name: topics.makeProblem }).click();
      await expect(dialog.getByText(problems.openWith({ count: 9 }))).toBeVisible();
      await expect(dialog.getByLabel(problems.name, { exact: true })).not.toHaveValue("");
      await expect(dialog.getByLabel(problems.review, { exact: true })).not.toHaveValue("");
      await expect(dialog).toContainText(locale === "zh-CN" ? "第1网格" : "Grid 1");
      await expect(dialog).toContainText(locale === "zh-CN" ? "供水" : "Water Company");
    });
  });
}

test("a standing problem is noted, its review moved, settled, opened again and taken up", async ({ page, wb }) => {
  const { steps, states, timeline } = wb.problems;
  const dialog = page.getByRole("dialog");
  const main = page.getByRole("main");
  const take = async (name: keyof typeof steps, words: string) => {
    await main.getByRole("button", { name: steps[name].button, exact: true }).click();
    await dialog.getByLabel(steps[name].label, { exact: true }).fill(words);
    await dialog.getByRole("button", { name: steps[name].button, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(main.getByRole("listitem").filter({ hasText: words }).first()).toBeVisible();
  };
  await enter(page, "community-001001");
  await page.goto("/workbench/problems");
  await main.locator("a[href*='/problems/']").first().click();
  await expect(main.getByRole("heading", { name: timeline })).toBeVisible();
  await take("note-on-problem", "早市时段有人在路口引导");
  await take("move-review", "临时停车区还要试半个月");
  await take("settle-problem", "早市停车区固定下来，路口通了");
  await expect(main.getByText(states.settled, { exact: true }).first()).toBeVisible();
  await take("reopen-problem", "周末又堵了");
  await expect(main.getByText(states.open, { exact: true })).toBeVisible();
  await main.getByRole("button", { name: steps["take-up-problem"].button, exact: true }).click();
  await dialog.getByRole("button", { name: steps["take-up-problem"].button, exact: true }).click();
  await expect(main.getByText(states["under-way"], { exact: true })).toBeVisible();
});

test("while filing for somebody, the unit and the rule are told once the building is known", async ({
  page,
  wb,
  quietHome,
}) => {
  await enter(page, "district");
  await page.goto("/workbench/file");
  await page.getByLabel(wb.filing.what, { exact: true }).fill("从昨晚停水到现在，一滴水都没有");
  await expect(page.getByText(/“停水”/)).toBeVisible();
  await page.getByRole("combobox", { name: wb.pickers.building }).fill(quietHome.name);
  await page.locator(".ant-select-item-option").first().click();
  await expect(page.getByText(wb.filing.goesTo({ unit: "麒麟区供水公司" }))).toBeVisible();
});
