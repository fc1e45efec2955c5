import { expect } from "@playwright/test";
import { type AtDesk, go, press, type WorkbenchPage } from "./at-desk.ts";

const openCouncil = async ({ page, wb }: AtDesk) => {
  await page.goto("/workbench/councils");
  await page.getByRole("main").locator("a[href*='/councils/']").first().click();
  await expect(page.getByRole("heading", { name: wb.councils.rules })).toBeVisible();
};

/** The pages of councils, meetings and topics. */
export const deliberationPages: readonly WorkbenchPage[] = [
  { route: "/councils", what: "councils", as: "community-001001", open: go("/councils") },
  {
    route: "/councils",
    what: "the opening of a council, sent too early",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/councils");
      await page.getByRole("button", { name: wb.councils.open, exact: true }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: wb.councils.open, exact: true }).click();
      await expect(dialog.getByText(wb.councils.areaMissing)).toBeVisible();
    },
  },
  { route: "/councils/:councilId", what: "a council", as: "community-001001", open: openCouncil },
  {
    route: "/councils/:councilId",
    what: "the rules of a council, sent too early",
    as: "community-001001",
    async open(desk) {
      await openCouncil(desk);
      const { page, wb } = desk;
      await page.getByRole("button", { name: wb.councils.setRules }).click();
      await page.getByRole("dialog").getByRole("button", { name: wb.councils.setRules }).click();
      await expect(page.getByRole("dialog").getByText(wb.councils.sourceMissing)).toBeVisible();
    },
  },
  {
    route: "/councils/:councilId",
    what: "a council that is not there",
    as: "community-001001",
    open: go("/councils/0190a0a0-0000-7000-8000-000000000000"),
  },
  { route: "/meetings", what: "meetings to come", as: "community-001001", open: go("/meetings") },
  {
    route: "/meetings",
    what: "a meeting being planned, sent too early",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/meetings");
      await page.getByRole("button", { name: wb.meetings.plan, exact: true }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: wb.meetings.plan, exact: true }).click();
      await expect(dialog.getByText(wb.meetings.whenMissing)).toBeVisible();
    },
  },
  {
    route: "/meetings/:meetingId",
    what: "a meeting to come",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/meetings");
      await page.getByRole("main").locator("a[href*='/meetings/']").first().click();
      await expect(page.getByRole("heading", { name: wb.meetings.agenda })).toBeVisible();
    },
  },
  {
    route: "/meetings/:meetingId",
    what: "a meeting of the past with its minutes",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/meetings?show=past");
      await page.getByRole("main").locator("a[href*='/meetings/']").first().click();
      await expect(page.getByRole("heading", { name: wb.meetings.minutes })).toBeVisible();
    },
  },
  {
    route: "/meetings/:meetingId/hall",
    what: "the hall's screen",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/meetings?show=past");
      const href = await page.getByRole("main").locator("a[href*='/meetings/']").first().getAttribute("href");
      await page.goto(`${href}/hall`);
      await expect(page.getByText(wb.meetings.hallOver)).toBeVisible();
    },
  },
  { route: "/decision-tasks", what: "tasks of decisions", as: "community-001001", open: go("/decision-tasks") },
  {
    route: "/decision-tasks",
    what: "a task being finished, sent too early",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/decision-tasks");
      await page.getByRole("button", { name: wb.decisionTasks.finish }).first().click();
      await page.getByRole("dialog").getByRole("button", { name: wb.decisionTasks.finish }).click();
      await expect(page.getByRole("dialog").getByText(wb.decisionTasks.howMissing)).toBeVisible();
    },
  },
  { route: "/deliberations", what: "the board of topics", as: "community-001001", open: go("/deliberations") },
  {
    route: "/deliberations",
    what: "raising a topic",
    as: "community-001001",
    open: press("/deliberations", (wb) => wb.deliberations.raise),
  },
  {
    route: "/deliberations/:topicId",
    what: "a topic in its procedure",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/deliberations");
      await page.locator(".topic-column").nth(3).getByRole("link").first().click();
      await expect(page.getByRole("heading", { name: wb.deliberations.stages })).toBeVisible();
    },
  },
  {
    route: "/deliberations/:topicId",
    what: "a planned meeting being chosen for a topic, sent too early",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/deliberations");
      await page.getByRole("link", { name: "背街小巷换成感应路灯" }).click();
      await page.getByRole("button", { name: wb.deliberations.chooseMeeting.button }).click();
      await expect(page.getByRole("dialog").getByRole("radio").first()).toBeVisible();
      await page.getByRole("dialog").getByRole("button", { name: wb.deliberations.chooseThis }).click();
      await expect(page.getByRole("dialog").getByText(wb.deliberations.fieldMissing)).toBeVisible();
    },
  },
  {
    route: "/deliberations/:topicId",
    what: "a topic whose decision is carried out, with a task being finished",
    as: "community-001001",
    async open({ page, wb }) {
      await page.goto("/workbench/deliberations");
      await page.locator(".topic-column").nth(4).getByRole("link").first().click();
      await page.getByRole("button", { name: wb.decisionTasks.finish }).first().click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  },
  { route: "/deliberation-rules", what: "rules of deliberation", as: "admin", open: go("/deliberation-rules") },
  {
    route: "/deliberation-rules/:code",
    what: "a new edition of a procedure, with a step added and sent too early",
    as: "admin",
    async open({ page, wb }) {
      await page.goto("/workbench/deliberation-rules/community-topic");
      await page.getByRole("button", { name: wb.deliberations.addStage }).click();
      await page.getByRole("button", { name: wb.deliberations.putEdition }).click();
      await expect(page.getByText(wb.deliberations.sourceMissing)).toBeVisible();
    },
  },
];
