import type { Browser, BrowserContext, Page } from "@playwright/test";
import { words as en } from "../../web/src/workbench/words/en.ts";
import { type WorkbenchWords, words as zh } from "../../web/src/workbench/words/zh-CN.ts";
import { type Building, test as base, expect } from "./linli.ts";
import { fileMatter, type Matter } from "./matters.ts";
import { demoPassword, type Staff } from "./staff.ts";

/** A request in a quiet street, with who has it. */
export interface Work extends Matter {
  requestId: string;
  userName: string;
}

interface Characters {
  /** The words of the workbench in the language of this test's browser. */
  wb: WorkbenchWords;
  /** Files a request where the residents' tests file none, so that it stands among few. */
  fileQuietly: () => Promise<Work>;
}

interface Workers {
  quietHome: Building;
  /** A request that tests look at and leave as it is. */
  standingWork: Work;
}

export const test = base.extend<Characters, Workers>({
  wb: async ({ locale }, use) => {
    await use(locale?.startsWith("en") ? en : zh);
  },

  fileQuietly: async ({ request, staff, quietHome }, use) => {
    await use(() => workIn(quietHome.id, request, staff));
  },

  quietHome: [
    async ({ playwright }, use, { project, parallelIndex }) => {
      const context = await playwright.request.newContext({ baseURL: project.use.baseURL! });
      await use(await buildingOfStreet(context, quietStreets[parallelIndex % quietStreets.length]!));
      await context.dispose();
    },
    { scope: "worker" },
  ],

  standingWork: [
    async ({ playwright, staff, quietHome }, use, { project }) => {
      const context = await playwright.request.newContext({ baseURL: project.use.baseURL! });
      const work = await workIn(quietHome.id, context, staff);
      await context.dispose();
      await staff.act(work.number, "accept-request");
      await staff.act(work.number, "add-note", { words: "灯杆编号0713" });
      await use(work);
    },
    { scope: "worker" },
  ],
});

export { expect };

/** Few people of the demo live there. Workers that run side by side have different ones. */
const quietStreets = ["益宁街道", "文华街道", "太和街道", "西城街道"] as const;

type Requests = Parameters<typeof fileMatter>[0];

async function workIn(buildingId: string, request: Requests, staff: Staff): Promise<Work> {
  const matter = await fileMatter(request, buildingId);
  return { ...matter, ...(await staff.holderOf(matter.number)) };
}

async function buildingOfStreet(context: Requests, street: string): Promise<Building> {
  const { features } = (await (await context.get("/api/directory/show-map")).json()) as {
    features: { properties: { name: string }; geometry: { coordinates: [number, number][][][] } }[];
  };
  const ring = features.find(({ properties }) => properties.name === street)?.geometry.coordinates[0]?.[0] ?? [];
  const mean = (axis: 0 | 1) => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length;
  const near = new URLSearchParams({ lng: String(mean(0)), lat: String(mean(1)) });
  const response = await context.get(`/api/directory/find-buildings?${near}`);
  const { buildings } = (await response.json()) as { buildings: Building[] };
  const found = buildings.find(({ address }) => address.includes(street));
  expect(found, `a building in ${street}`).toBeDefined();
  return found!;
}

/** Signs in on the page, and ends where the page leads: 今天要办, unless another address was asked for. */
export async function signInOnPage(page: Page, wb: WorkbenchWords, userName: string): Promise<void> {
  await page.getByLabel(wb.identity.userName).fill(userName);
  await page.getByLabel(wb.identity.password, { exact: true }).fill(demoPassword);
  await page.keyboard.press("Enter");
}

const sessions = new Map<string, Awaited<ReturnType<BrowserContext["cookies"]>>>();

/** The session alone, where signing in is not what is tested: begun once, then brought along. */
export async function enter(page: Page, userName: string): Promise<void> {
  const begun = sessions.get(userName);
  if (begun !== undefined) return page.context().addCookies(begun);
  // Whoever signs in ends the session that this browser had, and a colleague's is kept for later tests.
  await page.context().clearCookies();
  const response = await page.request.post("/api/identity/sign-in-staff", {
    data: { userName, password: demoPassword },
  });
  expect(response.status(), await response.text()).toBe(200);
  sessions.set(userName, await page.context().cookies());
}

/** A browser of its own with somebody signed in: a colleague at another desk. */
export async function atAnotherDesk(browser: Browser, locale: string | undefined, userName: string): Promise<Page> {
  const page = await elsewhere(browser, locale);
  await enter(page, userName);
  return page;
}

/** The reporter's own page of the request, in the reporter's own browser. */
export async function asReporter(browser: Browser, locale: string | undefined, matter: Matter): Promise<Page> {
  const page = await elsewhere(browser, locale);
  await page.goto(`/r/${matter.number}#k=${matter.key}`);
  return page;
}

/** Somebody who is not signed in, in a browser of their own. */
export async function elsewhere(browser: Browser, locale: string | undefined): Promise<Page> {
  const context = await browser.newContext({
    ...(locale !== undefined && { locale }),
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
  });
  return context.newPage();
}

/** Goes down the list by its key until the line of that number has the focus. */
export async function keyDownTo(page: Page, number: string): Promise<void> {
  const line = page.getByRole("link", { name: number });
  await expect(line).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await line.evaluate((link) => link === document.activeElement)) return;
    await page.keyboard.press("j");
  }
  throw new Error(`the key j never came to ${number}`);
}
