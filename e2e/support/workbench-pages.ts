import { expect, type Page } from "@playwright/test";
import { administrationPages } from "./administration-pages.ts";
import { type AtDesk, go, press, type WorkbenchPage } from "./at-desk.ts";
import { deliberationPages } from "./deliberation-pages.ts";
import { differingPaper, openOwnersVote } from "./paper.ts";

const openRequest = async ({ page, wb, work }: AtDesk) => {
  await page.goto(`/workbench/requests/${work.requestId}`);
  await expect(page.getByRole("heading", { name: wb.request.timeline })).toBeVisible();
};

/** Every page of the workbench, in the states that look different. A test compares the routes with the code. */
export const workbenchPages: readonly WorkbenchPage[] = [
  {
    route: "/sign-in",
    what: "signing in, with everything missing",
    as: null,
    async open({ page, wb }) {
      await page.goto("/workbench/sign-in");
      await page.getByRole("button", { name: wb.identity.signIn }).click();
      await expect(page.getByText(wb.identity.passwordMissing)).toBeVisible();
    },
  },
  { route: "/", what: "today", as: "community-001001", open: go("") },
  { route: "/", what: "today of an administrator", as: "admin", open: go("") },
  {
    route: "/",
    what: "the keys",
    as: "admin",
    async open({ page, wb }) {
      await page.goto("/workbench");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog")).toContainText(wb.keys.inRequest);
    },
  },
  {
    route: "/requests",
    what: "all requests, one of them chosen",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/requests?show=all");
      await page.getByRole("main").locator("[data-request]").first().focus();
      await page.keyboard.press("x");
      await expect(page.getByRole("region", { name: wb.lists.selected({ count: 1 }) })).toBeVisible();
    },
  },
  {
    route: "/requests",
    what: "the export of a list",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/requests?show=all");
      await page.getByRole("main").getByRole("button", { name: wb.exports.button }).click();
      await expect(page.getByRole("dialog")).toContainText(wb.exports.mine);
    },
  },
  { route: "/requests", what: "no requests found", as: "community-001001", open: go("/requests?text=nothing-such") },
  { route: "/requests/:requestId", what: "one request", as: "holder", open: openRequest },
  {
    route: "/requests/:requestId",
    what: "one request, asked for its contact, with all that can be done",
    as: "holder",
    async open(desk) {
      await openRequest(desk);
      const { page, wb } = desk;
      await page.getByRole("button", { name: wb.request.openContact }).click();
      await page.getByRole("button", { name: wb.request.contactShow }).click();
      await page.getByRole("button", { name: wb.request.more, exact: true }).click();
      await expect(page.getByRole("menuitem", { name: wb.moves["reject-request"].button })).toBeVisible();
    },
  },
  {
    route: "/requests/:requestId",
    what: "the transfer of a request, sent too early",
    as: "holder",
    async open(desk) {
      await openRequest(desk);
      await desk.page.keyboard.press("t");
      const dialog = desk.page.getByRole("dialog");
      await dialog.getByRole("button", { name: desk.wb.moves["transfer-request"].submit }).click();
      await expect(dialog.getByText(desk.wb.moves["transfer-request"].postMissing)).toBeVisible();
    },
  },
  {
    route: "/requests/:requestId",
    what: "a request that is not there",
    as: "community-001001",
    open: go("/requests/0190a0a0-0000-7000-8000-000000000000"),
  },
  {
    route: "/file",
    what: "filing for a resident, sent too early",
    as: "community-001001",
    open: press("/file", (wb) => wb.filing.submit),
  },
  {
    route: "/batches",
    what: "sheets of requests, without a sheet",
    as: "community-001001",
    open: press("/batches", (wb) => wb.batches.send),
  },
  {
    route: "/batches/:batchId",
    what: "a sheet of requests with something to mend",
    as: "community-001001",
    async open({ page, wb }) {
      const id = crypto.randomUUID();
      const data = Buffer.from(
        "What was reported,Place,Mobile number\n路灯不亮,没有这栋楼,1\n水管漏水,没有这栋楼,\n",
      );
      await page.request.post(`/api/batches/start-batch?id=${id}&fileName=november.csv`, {
        data,
        headers: { "content-type": "application/octet-stream" },
      });
      await page.goto(`/workbench/batches/${id}`);
      await expect(page.getByRole("button", { name: wb.administration.downloadMarked })).toBeVisible();
    },
  },
  { route: "/votes", what: "votes", as: "community-001001", open: go("/votes") },
  {
    route: "/votes/new",
    what: "a vote being prepared, sent too early",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/votes/new");
      await page.getByRole("button", { name: wb.votes.prepareSubmit }).click();
      await expect(page.getByText(wb.votes.faults.title, { exact: true })).toBeVisible();
    },
  },
  {
    route: "/votes/new",
    what: "the seats that an election left open, to be voted on again",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/votes?show=over");
      await page.getByRole("main").getByRole("link", { name: "选举东区第二届业主委员会" }).click();
      await page.getByRole("link", { name: wb.votes.election.runOff({ count: 1 }) }).click();
      await expect(page.getByLabel(wb.votes.election.nameOf({ number: 3 }), { exact: true })).toHaveValue("骆远");
    },
  },
  {
    route: "/votes/:voteId/change",
    what: "a vote that was announced and cannot be changed",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/votes");
      const link = page.getByRole("main").getByRole("link", { name: "用维修资金大修电梯" });
      await page.goto(`${await link.getAttribute("href")}/change`);
      await expect(page.getByText(wb.votes.changeTooLate)).toBeVisible();
    },
  },
  {
    route: "/votes/:voteId",
    what: "an owners' decision under way",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/votes");
      await page.getByRole("main").getByRole("link", { name: "用维修资金大修电梯" }).click();
      await expect(page.getByLabel(wb.votes.electorsTitle)).toBeVisible();
    },
  },
  {
    route: "/votes/:voteId",
    what: "a vote that was counted, and the code for the door",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/votes?show=over");
      await page.getByRole("main").getByRole("link", { name: "中心花园先添哪一样" }).click();
      await page.getByRole("button", { name: wb.votes.qr }).click();
      await expect(page.getByRole("dialog")).toContainText(wb.votes.qrText);
    },
  },
  { route: "/figures", what: "figures", as: "community-001001", open: go("/figures") },
  { route: "/topics", what: "hot topics", as: "community-001001", open: go("/topics") },
  {
    route: "/topics/:topicId",
    what: "a hot topic, about to become a standing problem",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/topics");
      await page.getByRole("main").locator("a[href*='/topics/']").first().click();
      await page.getByRole("button", { name: wb.topics.makeProblem }).click();
      await expect(page.getByRole("dialog").getByLabel(wb.problems.name, { exact: true })).not.toHaveValue("");
    },
  },
  { route: "/supervisions", what: "what leaders ask of me", as: "community-001001", open: go("/supervisions") },
  {
    route: "/problems",
    what: "standing problems, one being written down, sent too early",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/problems");
      await page.getByRole("button", { name: wb.problems.open, exact: true }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: wb.problems.openSubmit, exact: true }).click();
      await expect(dialog.getByText(wb.problems.ownerMissing)).toBeVisible();
    },
  },
  {
    route: "/problems/:problemId",
    what: "a standing problem",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/problems");
      await page.getByRole("main").locator("a[href*='/problems/']").first().click();
      await expect(page.getByRole("heading", { name: wb.problems.timeline })).toBeVisible();
    },
  },
  {
    route: "/problems/:problemId",
    what: "a standing problem that is not there",
    as: "community-001001",
    open: go("/problems/0190a0a0-0000-7000-8000-000000000000"),
  },
  ...deliberationPages,
  { route: "/whistles", what: "whistles", as: "community-001001", open: go("/whistles?list=all&open=0") },
  {
    route: "/whistles/:whistleId",
    what: "a whistle",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/whistles?list=mine&open=0");
      await page.getByRole("main").locator("a[href*='/whistles/']").first().click();
      await expect(page.getByRole("heading", { name: wb.whistles.timeline })).toBeVisible();
    },
  },
  {
    route: "/whistles/:whistleId",
    what: "a whistle that is not there",
    as: "community-001001",
    open: go("/whistles/0190a0a0-0000-7000-8000-000000000000"),
  },
  {
    route: "/votes/:voteId/paper",
    what: "the paper of a vote",
    as: "community-001001",
    async open({ page, wb }) {
      const { id } = await openOwnersVote(page);
      await page.goto(`/workbench/votes/${id}/paper`);
      await expect(page.getByRole("button", { name: wb.paper.printAs.pdf })).toBeVisible();
    },
  },
  {
    route: "/votes/:voteId/paper/enter",
    what: "the entering of paper, sent too early",
    as: "community-001001",
    async open({ page, wb }) {
      const { id } = await openOwnersVote(page);
      await page.goto(`/workbench/votes/${id}/paper/enter`);
      await page.getByRole("button", { name: wb.paper.enterSubmit }).click();
      await expect(page.getByText(wb.paper.numberMissing)).toBeVisible();
    },
  },
  {
    route: "/votes/:voteId/paper/:number",
    what: "a paper ballot that two people have read differently",
    as: "community-001001",
    async open({ page, wb }) {
      const { id } = await openOwnersVote(page);
      await page.goto(`/workbench/votes/${id}/paper/${await differingPaper(page, id)}`);
      await expect(page.getByRole("heading", { name: wb.paper.entries })).toBeVisible();
    },
  },
  {
    route: "/blow-whistle",
    what: "the blowing of a whistle, sent too early",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/requests?show=open");
      await page.getByRole("main").locator("[data-request]").first().focus();
      await page.keyboard.press("x");
      await page.getByRole("button", { name: wb.whistles.blowForSelected({ count: 1 }) }).click();
      await page.getByRole("button", { name: wb.whistles.blowSubmit }).click();
      await expect(page.getByText(wb.whistles.leadMissing)).toBeVisible();
    },
  },
  { route: "/blow-whistle", what: "a whistle for nothing", as: "community-001001", open: go("/blow-whistle") },
  { route: "/whistle-figures", what: "figures of whistles", as: "community-001001", open: go("/whistle-figures") },
  { route: "/whistle-limits", what: "limits of whistles", as: "community-001001", open: go("/whistle-limits") },
  {
    route: "/whistle-limits",
    what: "the change of a limit of whistles",
    as: "admin",
    open: press("/whistle-limits", (wb) => wb.whistles.change),
  },
  {
    route: "/figures/requests",
    what: "the requests behind a figure",
    as: "community-001001",
    open: go("/figures/requests?figure=resolution&side=rest"),
  },
  {
    route: "/figures/settings",
    what: "by what rates are counted",
    as: "community-001001",
    open: go("/figures/settings"),
  },
  { route: "/callbacks", what: "whom to call back", as: "community-001001", open: go("/callbacks") },
  { route: "/exclusions", what: "what is left out of the rates", as: "community-001001", open: go("/exclusions") },
  ...administrationPages,
];

/** Waits until nothing is still coming. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("[aria-busy=true], .ant-skeleton, .lines-skeleton, .ant-btn-loading")).toHaveCount(0);
}

/** By the button over each page, also over a dialog that is open. The hall's screen has none and is opened anew. */
export async function inChinese(page: Page): Promise<void> {
  const button = page.locator("button[lang=zh-CN]");
  if ((await button.count()) > 0) {
    await button.evaluate((there: HTMLButtonElement) => there.click());
  } else {
    await page.evaluate(() => window.localStorage.setItem("linli.locale", "zh-CN"));
    await page.reload();
  }
  await expect(page.locator("html[lang=zh-CN]")).toBeAttached();
}
