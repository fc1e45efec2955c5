import { expect, type Page } from "@playwright/test";
import type { ResidentWords } from "../../web/src/resident/words/zh-CN.ts";
import type { Resident } from "./linli.ts";
import { codeSentTo } from "./messages.ts";

/** Something that can be filed anywhere, of a kind that asks nothing. */
export const darkLamp = "小区门口的路灯三天不亮了，晚上老人看不见台阶";

/** Files a request through the three pages. @returns its number */
export async function file(resident: Resident, text: string = darkLamp): Promise<string> {
  const { page, words } = resident;
  await page.goto("/file");
  await page.getByLabel(words.filing.whatLabel).fill(text);
  await page.getByRole("button", { name: words.filing.toWhere }).click();
  await chooseHome(resident);
  await page.getByRole("button", { name: words.filing.toReach }).click();
  await provePhone(resident);
  await page.getByRole("button", { name: words.filing.submit }).click();
  return filedNumber(page, words);
}

/** The second page: finds the building by its name and takes it. */
export async function chooseHome({ page, words, home }: Resident): Promise<void> {
  await expect(page.getByRole("heading", { name: words.filing.whereTitle })).toBeVisible();
  await page.getByLabel(words.filing.whereSearch).fill(home.name);
  await page
    .getByRole("list", { name: words.filing.whereFound })
    .getByRole("button")
    .filter({ hasText: home.address })
    .first()
    .click();
  await expect(page.getByRole("button", { name: words.filing.whereNotHere })).toBeFocused();
}

/** The third page: a code is asked for, arrives and is typed. */
export async function provePhone({ page, request, words, phone }: Omit<Resident, "home">): Promise<void> {
  await page.getByLabel(words.filing.phone).fill(phone);
  await page.getByRole("button", { name: words.filing.sendCode }).click();
  await expect(page.getByText(words.filing.codeSent({ phone }))).toBeVisible();
  await page.getByLabel(words.filing.code).fill(await codeSentTo(request, phone));
}

export async function filedNumber(page: Page, words: ResidentWords): Promise<string> {
  await expect(page.getByRole("heading", { name: words.filing.doneTitle })).toBeVisible();
  const number = (await page.locator(".receipt-number").textContent())?.match(/\d[\d-]+\d/)?.[0];
  expect(number, "the number on the receipt").toBeDefined();
  return number!;
}

/** Signs in and ends at `to`. */
export async function signIn({ page, request, words, phone }: Omit<Resident, "home">, to = "/mine"): Promise<void> {
  await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
  await provePhone({ page, request, words, phone });
  await page.getByRole("main").getByRole("button", { name: words.identity.signIn, exact: true }).click();
  await expect(page).toHaveURL(to);
}
