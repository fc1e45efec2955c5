import { type APIRequestContext, test as base, expect, type Page } from "@playwright/test";
import { words as en } from "../../web/src/resident/words/en.ts";
import { type ResidentWords, words as zh } from "../../web/src/resident/words/zh-CN.ts";
import { type Matters, mattersInEveryState } from "./matters.ts";
import { codeSentTo } from "./messages.ts";
import { newPhone } from "./phones.ts";
import { Staff } from "./staff.ts";

export interface Building {
  id: string;
  code: string;
  name: string;
  address: string;
  location: { lng: number; lat: number };
}

/** Somebody with a phone and a home, in front of a page. */
export interface Resident {
  page: Page;
  request: APIRequestContext;
  words: ResidentWords;
  phone: string;
  home: Building;
}

interface Characters {
  /** The words of the pages in the language of this test's browser. */
  words: ResidentWords;
  /** The resident's, new for each test. */
  phone: string;
  /** Where the resident lives. */
  home: Building;
  resident: Resident;
}

export type Cookies = Awaited<ReturnType<APIRequestContext["storageState"]>>["cookies"];

interface Workers {
  staff: Staff;
  /** What these tests use of the district: a building with homes. */
  district: { home: Building };
  /** The cookies of somebody signed in, for pages that are only looked at: codes are few for each address. */
  signedIn: Cookies;
  /** Requests of somebody else's, one in each state; tests look at them and leave them as they are. */
  matters: Matters;
}

/** The test with its characters: a resident with a phone and a home, and the staff. */
export const test = base.extend<Characters, Workers>({
  words: async ({ locale }, use) => {
    await use(locale?.startsWith("en") ? en : zh);
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the first argument taken apart
  phone: async ({}, use) => {
    await use(newPhone());
  },

  home: async ({ district }, use) => {
    await use(district.home);
  },

  resident: async ({ page, request, words, phone, home }, use) => {
    await use({ page, request, words, phone, home });
  },

  district: [
    async ({ playwright }, use, { project }) => {
      const context = await playwright.request.newContext({ baseURL: project.use.baseURL! });
      await use({ home: await someBuilding(context) });
      await context.dispose();
    },
    { scope: "worker" },
  ],

  signedIn: [
    async ({ playwright }, use, { project }) => {
      const context = await playwright.request.newContext({ baseURL: project.use.baseURL! });
      const phone = newPhone();
      await post(context, "/api/identity/send-code", { phone, purpose: "sign-in" });
      await post(context, "/api/identity/sign-in", { phone, code: await codeSentTo(context, phone) });
      await use((await context.storageState()).cookies);
      await context.dispose();
    },
    { scope: "worker" },
  ],

  matters: [
    async ({ playwright, staff, district }, use, { project }) => {
      await use(await mattersInEveryState(playwright.request, project.use.baseURL!, district.home.id, staff));
    },
    { scope: "worker", timeout: 60_000 },
  ],

  staff: [
    async ({ playwright }, use, { project }) => {
      const staff = new Staff(playwright.request, project.use.baseURL!);
      await use(staff);
      await staff.close();
    },
    { scope: "worker" },
  ],
});

export { expect };

async function post(context: APIRequestContext, path: string, data: Record<string, unknown>): Promise<void> {
  const response = await context.post(path, { data });
  expect(response.status(), `${path}: ${await response.text()}`).toBe(200);
}

/** A building near the middle of the first area below the district: there are houses. */
async function someBuilding(context: APIRequestContext): Promise<Building> {
  const map = (await (await context.get("/api/directory/show-map")).json()) as {
    features: { geometry: { coordinates: [number, number][][][] } | null }[];
  };
  const ring = map.features[1]?.geometry?.coordinates[0]?.[0] ?? [];
  const mean = (axis: 0 | 1) => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length;
  const near = new URLSearchParams({ lng: String(mean(0)), lat: String(mean(1)) });
  const response = await context.get(`/api/directory/find-buildings?${near}`);
  const { buildings } = (await response.json()) as { buildings: Building[] };
  expect(buildings.length, "buildings near the middle of the first area").toBeGreaterThan(0);
  return buildings[0]!;
}

/** Turns elder mode on as people do: where it is offered on first use. */
export async function turnElderModeOn(page: Page, words: ResidentWords): Promise<void> {
  await page.goto("/");
  await page.getByRole("button", { name: words.home.elderAccept }).click();
  await expect(page.locator("html[data-elder]")).toBeVisible();
}
