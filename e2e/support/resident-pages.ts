import { expect } from "@playwright/test";
import { chooseHome, darkLamp, file, provePhone } from "./filing.ts";
import { expectKept } from "./kept.ts";
import type { Cookies, Resident } from "./linli.ts";
import type { Matter, Matters } from "./matters.ts";
import { recountWords, voteNumber, voteWords } from "./votes.ts";

export interface ResidentPage {
  /** As in the routes of the resident's entry. */
  route: string;
  /** What of it is looked at. */
  what: string;
  open: (resident: Resident, matters: Matters, signedIn: Cookies) => Promise<void>;
}

const go =
  (address: string) =>
  async ({ page }: Resident) => {
    await page.goto(address);
  };

const goSignedIn =
  (address: string) =>
  async ({ page }: Resident, _matters: Matters, signedIn: Cookies) => {
    await page.context().addCookies(signedIn);
    await page.goto(address);
  };

const goToMatter = (which: keyof Matters) => async (resident: Resident, matters: Matters) => {
  await openAsReporter(resident, matters[which]);
};

export async function openAsReporter({ page }: Resident, { number, key }: Matter): Promise<void> {
  await page.goto(`/r/${number}#k=${key}`);
  await expect(page.locator(".timeline")).toBeVisible();
  await expectKept(page, number, "reports");
}

async function writeWhat({ page, words }: Resident, text: string): Promise<void> {
  await page.goto("/file");
  await page.getByLabel(words.filing.whatLabel).fill(text);
}

async function goToWhere(resident: Resident): Promise<void> {
  const { page, words } = resident;
  await writeWhat(resident, darkLamp);
  await page.getByRole("button", { name: words.filing.toWhere }).click();
  await expect(page.getByRole("heading", { name: words.filing.whereTitle })).toBeVisible();
}

async function goToReach(resident: Resident): Promise<void> {
  const { page, words } = resident;
  await goToWhere(resident);
  await chooseHome(resident);
  await page.getByRole("button", { name: words.filing.toReach }).click();
  await expect(page.getByRole("heading", { name: words.filing.reachTitle })).toBeVisible();
}

/** The demo's council of one community, and its meeting whose minutes are published. */
async function demoCouncil({ page }: Resident): Promise<{ id: string; meetingId: string }> {
  const read = async (address: string) => (await page.request.get(address)).json();
  // The first community of a street has one.
  const [district] = (await read("/api/directory/list-areas")).areas;
  const [street] = (await read(`/api/directory/list-areas?parentId=${district.id}`)).areas;
  const { councils } = await read(`/api/councils/list-public-councils?areaId=${street.id}`);
  const { id } = councils[0];
  const { published } = await read(`/api/meetings/list-public-meetings?councilId=${id}`);
  return { id, meetingId: published[0].id };
}

/** Every page of the resident's entry, in the states that look different. A test compares the routes with the code. */
export const residentPages: readonly ResidentPage[] = [
  { route: "/", what: "the first page, as somebody new sees it", open: go("/") },
  {
    route: "/",
    what: "the first page, with something waiting",
    async open(resident, matters) {
      await openAsReporter(resident, matters.waiting);
      await openAsReporter(resident, matters.dispatched);
      await resident.page.goto("/");
      await expect(resident.page.locator(".notice-link")).toBeVisible();
      await expect(resident.page.locator(".lines").first()).toBeVisible();
    },
  },
  {
    route: "/file/:step?",
    what: "what is wrong, with a kind suggested",
    async open(resident) {
      await writeWhat(resident, darkLamp);
      await expect(resident.page.getByRole("button", { name: resident.words.filing.categoryTake })).toBeVisible();
    },
  },
  {
    route: "/file/:step?",
    what: "what is wrong, with a dangerous kind taken and its question missing",
    async open(resident) {
      const { page, words } = resident;
      await writeWhat(resident, "楼道里闻到煤气味，怀疑燃气泄漏");
      await page.getByRole("button", { name: words.filing.categoryTake }).click();
      await expect(page.getByText(words.filing.dangerFirst)).toBeVisible();
      await page.getByRole("button", { name: words.filing.toWhere }).click();
      await expect(page.locator(".error-summary")).toBeFocused();
    },
  },
  {
    route: "/file/:step?",
    what: "where it is, with buildings found",
    async open(resident) {
      await goToWhere(resident);
      await resident.page.getByLabel(resident.words.filing.whereSearch).fill(resident.home.name);
      await expect(resident.page.getByRole("list", { name: resident.words.filing.whereFound })).toBeVisible();
    },
  },
  {
    route: "/file/:step?",
    what: "where it is, on the map",
    async open(resident) {
      const { page, words, home } = resident;
      await page.context().grantPermissions(["geolocation"]);
      await page.context().setGeolocation({ longitude: home.location.lng, latitude: home.location.lat });
      await goToWhere(resident);
      await page.getByRole("button", { name: words.filing.whereNow }).click();
      await expect(page.getByText(words.filing.whereNowFound)).toBeVisible();
      await page.getByRole("button", { name: words.filing.mapOpen }).click();
      await expect(page.locator(".shape-map-dot").first()).toBeVisible();
    },
  },
  { route: "/file/:step?", what: "how to reach the resident", open: goToReach },
  {
    route: "/file/:step?",
    what: "the receipt",
    async open(resident) {
      await file(resident);
    },
  },
  {
    route: "/file/:step?",
    what: "what is kept without a network",
    async open(resident) {
      const { page, words } = resident;
      await goToReach(resident);
      await provePhone(resident);
      await page.context().setOffline(true);
      await page.getByRole("button", { name: words.filing.submit }).click();
      await expect(page.getByRole("heading", { name: words.filing.keptTitle })).toBeVisible();
    },
  },
  {
    route: "/b/:code",
    what: "where a code on a door leads",
    async open({ page, words, home }) {
      await page.goto(`/b/${home.code}`);
      await expect(page.getByRole("heading", { name: words.filing.whatTitle })).toBeVisible();
    },
  },
  { route: "/r/:number", what: "a request under way", open: goToMatter("dispatched") },
  { route: "/r/:number", what: "a request with a question", open: goToMatter("waiting") },
  {
    route: "/r/:number",
    what: "a request to be judged, with all its choices",
    async open(resident, matters) {
      await openAsReporter(resident, matters.resolved);
      await resident.page.getByText(resident.words.reporter.solved, { exact: true }).click();
      await resident.page.getByText(resident.words.reporter.contactTitle).click();
      await expect(resident.page.locator(".disclosure .bulleted")).toBeVisible();
    },
  },
  { route: "/r/:number", what: "a request that was rejected", open: goToMatter("rejected") },
  {
    route: "/r/:number",
    what: "a closed request, about to be reopened",
    async open(resident, matters) {
      await openAsReporter(resident, matters.closed);
      await resident.page.getByRole("button", { name: resident.words.reporter.reopenBegin }).click();
      await expect(resident.page.getByLabel(resident.words.reporter.reopenLabel)).toBeFocused();
    },
  },
  {
    route: "/r/:number",
    what: "a request as everybody sees it",
    async open({ page }, matters) {
      await page.goto(`/r/${matters.dispatched.number}`);
      await expect(page.locator(".timeline")).toBeVisible();
    },
  },
  {
    route: "/r/:number",
    what: "a number that does not exist",
    async open({ page, words }) {
      await page.goto("/r/240101-00001");
      await expect(page.getByRole("heading", { name: words.matter.notFoundTitle })).toBeVisible();
    },
  },
  {
    route: "/r/:number/join",
    what: "joining somebody else's request, with everything missing",
    async open({ page, words }, matters) {
      await page.goto(`/r/${matters.dispatched.number}/join`);
      await page.getByRole("button", { name: words.joining.send }).click();
      await expect(page.locator(".error-summary")).toBeFocused();
    },
  },
  {
    route: "/mine",
    what: "my requests",
    async open(resident, matters) {
      await openAsReporter(resident, matters.dispatched);
      await resident.page.goto("/mine");
      await expect(resident.page.locator(".lines")).toBeVisible();
    },
  },
  {
    route: "/v/:number",
    what: "an open vote, sent with everything missing",
    async open({ page, words }) {
      await page.goto(`/v/${await voteNumber(page, "小区东门要不要装电动车充电桩")}`);
      await page.getByRole("button", { name: voteWords(words).toLook }).click();
      await expect(page.locator(".error-summary")).toBeFocused();
    },
  },
  {
    route: "/v/:number",
    what: "an owners' decision with its table",
    async open({ page, words }) {
      await page.goto(`/v/${await voteNumber(page, "电梯里的广告位出租")}`);
      await expect(page.getByRole("heading", { name: voteWords(words).owners.participation })).toBeVisible();
    },
  },
  {
    route: "/v/:number",
    what: "an election of the owners' committee, candidate by candidate",
    async open({ page, words }) {
      const { election } = voteWords(words);
      await page.goto(`/v/${await voteNumber(page, "选举东区第二届业主委员会")}`);
      await page.getByText(election.each, { exact: true }).click();
      await page.getByText(voteWords(words).howItCounts, { exact: true }).click();
      await expect(page.getByText(election.order, { exact: true })).toBeVisible();
      await expect(page.getByText(election.open({ count: 1 }))).toBeVisible();
    },
  },
  {
    route: "/v/:number",
    what: "an election that is open, with one candidate too many",
    async open({ page, words }) {
      const { election, toLook } = voteWords(words);
      await page.goto(`/v/${await voteNumber(page, "选举第一届业主委员会")}`);
      for (const name of ["方晴", "葛平", "柯宁", "鲁青", "冉江", "苏禾"]) await page.getByLabel(name).check();
      await expect(page.getByText(election.taken({ count: 6, most: 5 }))).toBeVisible();
      await page.getByRole("button", { name: toLook }).click();
      await expect(page.locator(".error-summary")).toBeFocused();
    },
  },
  {
    route: "/v/:number",
    what: "an election that is announced, with its candidates",
    async open({ page, words }) {
      await page.goto(`/v/${await voteNumber(page, "补选东区第二届业主委员会委员")}`);
      await expect(page.getByRole("heading", { name: voteWords(words).election.candidates })).toBeVisible();
    },
  },
  {
    route: "/v/:number",
    what: "a ranked vote, counted round by round, and its rules",
    async open({ page, words }) {
      await page.goto(`/v/${await voteNumber(page, "中心花园先添哪一样")}`);
      await page.getByText(voteWords(words).countedHow, { exact: true }).click();
      await page.getByText(voteWords(words).howItCounts, { exact: true }).click();
      await expect(page.getByRole("heading", { name: voteWords(words).round({ round: 1 }) })).toBeVisible();
    },
  },
  {
    route: "/v/:number",
    what: "a vote that does not exist",
    async open({ page, words }) {
      await page.goto("/v/V240101-0001");
      await expect(page.getByRole("heading", { name: voteWords(words).notFoundTitle })).toBeVisible();
    },
  },
  {
    route: "/v/:number/recount",
    what: "a published list, counted again on the device",
    async open({ page, words }) {
      await page.goto(`/v/${await voteNumber(page, "中心花园先添哪一样")}/recount`);
      await page.getByRole("button", { name: recountWords(words).fetchAndCount }).click();
      await expect(page.getByText(recountWords(words).agreesTitle)).toBeVisible();
    },
  },
  {
    route: "/recount",
    what: "a file that is no list of ballots",
    async open({ page, words }) {
      await page.goto("/recount");
      await page
        .locator("#list-file")
        .setInputFiles({ name: "x.jsonl", mimeType: "text/plain", buffer: Buffer.from("x\n") });
      await expect(page.getByText(recountWords(words).noListTitle)).toBeVisible();
    },
  },
  { route: "/votes", what: "my votes", open: goSignedIn("/votes") },
  { route: "/community", what: "the community", open: go("/community") },
  {
    route: "/councils/:councilId",
    what: "a council as everybody sees it",
    async open(resident) {
      const { page, words } = resident;
      await page.goto(`/councils/${(await demoCouncil(resident)).id}`);
      await expect(page.getByRole("heading", { name: words.meetings.members })).toBeVisible();
    },
  },
  {
    route: "/minutes/:meetingId",
    what: "published minutes",
    async open(resident) {
      const { page, words } = resident;
      const { meetingId } = await demoCouncil(resident);
      await page.goto(`/minutes/${meetingId}`);
      await expect(page.getByRole("heading", { name: words.meetings.followUp })).toBeVisible();
    },
  },
  {
    route: "/meetings/:meetingId",
    what: "a meeting that is none of mine",
    open: goSignedIn("/meetings/0190a0a0-0000-7000-8000-000000000000"),
  },
  {
    route: "/meetings/check-in/:meetingId",
    what: "checking in after the meeting",
    async open(resident) {
      const { page, words } = resident;
      const { meetingId } = await demoCouncil(resident);
      await page.goto(`/meetings/check-in/${meetingId}#x`);
      await expect(page.getByText(words.meetings.over)).toBeVisible();
    },
  },
  { route: "/topics", what: "what is decided here", open: go("/topics") },
  { route: "/topics", what: "what I take part in, not signed in", open: go("/topics?show=mine") },
  {
    route: "/topics/:topicId",
    what: "a topic in its procedure",
    async open({ page, words }) {
      await page.goto("/topics");
      await page
        .locator(".lines")
        .getByRole("link")
        .filter({ hasText: words.topics.states["in-procedure"] })
        .first()
        .click();
      await expect(page.getByRole("heading", { name: words.topics.steps })).toBeVisible();
    },
  },
  {
    route: "/topics/:topicId",
    what: "a topic that collects support",
    async open({ page, words }, _matters, signedIn) {
      await page.context().addCookies(signedIn);
      await page.goto("/topics");
      await page
        .locator(".lines")
        .getByRole("link")
        .filter({ hasText: words.topics.states["collecting-support"] })
        .first()
        .click();
      await expect(page.getByRole("heading", { name: words.topics.timeline })).toBeVisible();
    },
  },
  { route: "/raise/:step?", what: "putting a topic forward, not signed in", open: go("/raise") },
  {
    route: "/raise/:step?",
    what: "putting a topic forward, with everything missing",
    async open({ page, words }, _matters, signedIn) {
      await page.context().addCookies(signedIn);
      await page.goto("/raise");
      await page.getByRole("button", { name: words.topics.toWhere }).click();
      await expect(page.locator(".error-summary")).toBeFocused();
    },
  },
  { route: "/me", what: "my page", open: goSignedIn("/me") },
  { route: "/me/data", what: "my data", open: goSignedIn("/me/data") },
  { route: "/me/sessions", what: "my sign-ins", open: goSignedIn("/me/sessions") },
  {
    route: "/me/openings",
    what: "who looked at my phone number",
    async open(resident, matters) {
      await openAsReporter(resident, matters.resolved);
      await resident.page.goto("/me/openings");
      await expect(resident.page.locator(".bulleted")).toBeVisible();
    },
  },
  { route: "/me/messages", what: "my messages", open: goSignedIn("/me/messages") },
  { route: "/me/messages", what: "my messages, not signed in", open: go("/me/messages") },
  { route: "/me/messages/sent", what: "what was sent to me", open: goSignedIn("/me/messages/sent") },
  { route: "/me/messages/choices", what: "how I am told", open: goSignedIn("/me/messages/choices") },
  {
    route: "/sign-in",
    what: "signing in, with everything missing",
    async open({ page, words }) {
      await page.goto("/sign-in");
      await page.getByRole("main").getByRole("button", { name: words.identity.signIn, exact: true }).click();
      await expect(page.locator(".error-summary")).toBeFocused();
    },
  },
  { route: "/accessibility", what: "accessibility", open: go("/accessibility") },
  { route: "/demo/messages", what: "the demo's messages", open: go("/demo/messages") },
  { route: "*", what: "an address that leads nowhere", open: go("/nowhere") },
];

/** Waits until nothing is still coming. */
export async function settled({ page }: Resident): Promise<void> {
  await expect(page.getByRole("main")).toBeVisible();
  await expect(page.locator(".skeleton-line")).toHaveCount(0);
}
