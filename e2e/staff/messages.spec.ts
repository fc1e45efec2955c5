import { enter, expect, test } from "../support/workbench.ts";

test("a page that is open hears of a new request by itself; its message leads there and is read then", async ({
  page,
  wb,
  fileQuietly,
}) => {
  const before = await fileQuietly();
  await enter(page, before.userName);
  await page.goto("/workbench/messages");
  await expect(page.getByRole("heading", { level: 1, name: wb.notices.title })).toBeVisible();
  await expect(page.getByRole("main").getByText(before.number)).toBeVisible({ timeout: 20_000 });

  const filed = await fileQuietly();
  const line = page.getByRole("listitem").filter({ hasText: filed.number });
  // Nobody reloads: the stream tells.
  await expect(line).toBeVisible({ timeout: 20_000 });
  await expect(line.getByText(wb.notices.unread, { exact: true })).toBeVisible();
  await line.getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/workbench/requests/${filed.requestId}$`));
  await page.goBack();
  await expect(line).toBeVisible();
  await expect(line.getByText(wb.notices.unread, { exact: true })).toHaveCount(0);
});

test("what is chosen about messages is kept", async ({ page, wb }) => {
  await enter(page, "community-001002");
  await page.goto("/workbench/messages/choices");
  const sms = page.getByRole("checkbox", { name: `${wb.notices.groups.late}：${wb.notices.channels.sms}` });
  const chosen = await sms.isChecked();
  await sms.setChecked(!chosen);
  await page.getByRole("button", { name: wb.frame.save }).click();
  await expect(page.getByText(wb.notices.saved)).toBeVisible();
  await page.reload();
  await expect(sms).toBeChecked({ checked: !chosen });
});
