import type { Page } from "@playwright/test";
import { darkLamp, filedNumber } from "../support/filing.ts";
import { expect, test } from "../support/linli.ts";
import { codeSentTo } from "../support/messages.ts";

/** Goes on with the Tab key until something of that name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted =
    typeof name === "string" ? (found: string) => found.includes(name) : (found: string) => name.test(found);
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(nameOfFocused);
    if (wanted(focused)) return;
    passed.push(focused);
  }
  throw new Error(`the Tab key never came to ${name}, only to ${passed.join(" | ")}`);
}

/** Runs in the page. */
function nameOfFocused(): string {
  const element = document.activeElement;
  if (element === null) return "";
  const label = element.id === "" ? null : document.querySelector(`label[for="${element.id}"]`);
  return (
    element.getAttribute("aria-label") ??
    label?.textContent ??
    element.closest("label")?.textContent ??
    element.textContent ??
    ""
  );
}

test("a request is filed and withdrawn with the keyboard alone, and the focus is always seen", async ({
  page,
  words,
  request,
  phone,
  home,
}) => {
  const { filing, reporter } = words;
  const { keyboard } = page;
  await page.goto("/");
  await expect(page.getByRole("link", { name: words.home.report })).toBeVisible();
  await keyboard.press("Tab");
  await expect(page.getByRole("link", { name: words.ui.skipToContent })).toBeFocused();
  await keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await tabTo(page, words.home.report);
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineWidth);
  expect(outline).toBe("3px");
  await keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: filing.whatTitle })).toBeFocused();
  await tabTo(page, filing.whatLabel);
  await keyboard.type(darkLamp);
  await expect(page.getByRole("button", { name: filing.categoryTake })).toBeVisible();
  await tabTo(page, filing.categoryTake);
  await keyboard.press("Enter");
  await expect(page.getByRole("button", { name: filing.categoryChange })).toBeFocused();
  await tabTo(page, filing.toWhere);
  await keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: filing.whereTitle })).toBeFocused();
  await tabTo(page, filing.whereSearch);
  await keyboard.type(home.name);
  await expect(page.getByRole("list", { name: filing.whereFound })).toContainText(home.address);
  await tabTo(page, home.address);
  await keyboard.press("Enter");
  await expect(page.getByRole("button", { name: filing.whereNotHere })).toBeFocused();
  await tabTo(page, filing.toReach);
  await keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: filing.reachTitle })).toBeFocused();
  await tabTo(page, filing.phone);
  await keyboard.type(phone);
  await tabTo(page, filing.sendCode);
  await keyboard.press("Enter");
  const code = await codeSentTo(request, phone);
  await tabTo(page, filing.code);
  await keyboard.type(code);
  await keyboard.press("Enter");

  const number = await filedNumber(page, words);
  await tabTo(page, filing.seeProgress);
  await keyboard.press("Enter");
  await expect(page).toHaveURL(`/r/${number}`);
  await expect(page.getByRole("button", { name: reporter.withdrawBegin })).toBeVisible();
  await tabTo(page, reporter.withdrawBegin);
  await keyboard.press("Enter");
  await expect(page.getByLabel(reporter.withdrawReason)).toBeFocused();
  await tabTo(page, reporter.withdrawConfirm);
  await keyboard.press("Enter");
  await expect(page.getByText(reporter.withdrawDone)).toBeVisible();
});

test("a point is chosen on the map with the keyboard alone", async ({ page, words, context, home }) => {
  const { filing } = words;
  const { keyboard } = page;
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ longitude: home.location.lng, latitude: home.location.lat });
  await page.goto("/file");
  await page.getByLabel(filing.whatLabel).fill(darkLamp);
  await page.getByRole("button", { name: filing.toWhere }).click();
  await tabTo(page, filing.whereNow);
  await keyboard.press("Enter");
  await expect(page.getByText(filing.whereNowFound)).toBeVisible();
  await tabTo(page, filing.mapOpen);
  await keyboard.press("Enter");
  const map = page.getByRole("application", { name: filing.mapLabel });
  await expect(map).toBeVisible();
  await tabTo(page, filing.mapLabel);
  await expect(map).toBeFocused();
  const before = await page.locator(".shape-map-dot").first().getAttribute("cx");
  await keyboard.press("ArrowRight");
  await expect(page.locator(".shape-map-dot").first()).not.toHaveAttribute("cx", before ?? "");
  await keyboard.press("+");
  await expect(page.getByText(filing.mapHere({ place: "" }).trim())).toBeVisible();
  await tabTo(page, filing.mapTake);
  await keyboard.press("Enter");
  await expect(page.getByText(filing.whereMapNoted)).toBeVisible();
  await page.getByRole("button", { name: filing.toReach }).click();
  await expect(page.getByRole("heading", { name: filing.reachTitle })).toBeVisible();
});

test("a form sent too early says what is missing and leads to each field", async ({ page, words }) => {
  await page.goto("/file");
  await page.getByRole("button", { name: words.filing.toWhere }).click();
  const summary = page.locator(".error-summary");
  await expect(summary).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(words.filing.whatLabel)).toBeFocused();
  await page.keyboard.type("灯坏了");
  await expect(summary).toBeHidden();
});
