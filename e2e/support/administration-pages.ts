import { expect } from "@playwright/test";
import { type AtDesk, go, press, type WorkbenchPage } from "./at-desk.ts";

const openTab = (tab: "trial" | "idle") => async (desk: AtDesk) => {
  await desk.page.goto("/workbench/duties");
  await desk.page.getByRole("tab", { name: desk.wb.duties.tabs[tab] }).click();
};

/** The pages about the district, its rules and its administration, and those about oneself. */
export const administrationPages: readonly WorkbenchPage[] = [
  { route: "/areas/:areaId?", what: "the district and its map", as: "admin", open: go("/areas") },
  { route: "/units", what: "units", as: "admin", open: go("/units") },
  {
    route: "/units/:unitId",
    what: "a unit",
    as: "admin",
    async open({ page, wb }) {
      await page.goto("/workbench/units");
      await page.getByRole("main").locator("a[href*='/units/']").first().click();
      await expect(page.getByRole("heading", { name: wb.directory.posts, exact: true })).toBeVisible();
    },
  },
  { route: "/duties", what: "duties", as: "admin", open: go("/duties") },
  { route: "/duties", what: "the try-out of duties", as: "admin", open: openTab("trial") },
  { route: "/duties", what: "duties that never match", as: "admin", open: openTab("idle") },
  { route: "/limits", what: "limits", as: "community-001001", open: go("/limits") },
  {
    route: "/limits",
    what: "the change of a limit",
    as: "admin",
    open: press("/limits", (wb) => wb.administration.change),
  },
  {
    route: "/calendar",
    what: "a year of the calendar",
    as: "admin",
    open: press("/calendar", (wb) => wb.administration.look),
  },
  {
    route: "/calendar",
    what: "the loading of a year",
    as: "admin",
    open: press("/calendar", (wb) => wb.administration.loadSubmit),
  },
  { route: "/people", what: "people", as: "admin", open: go("/people") },
  { route: "/accounts", what: "accounts", as: "admin", open: go("/accounts") },
  {
    route: "/imports",
    what: "imports, without a table",
    as: "admin",
    open: press("/imports", (wb) => wb.administration.importSubmit),
  },
  { route: "/webhooks", what: "web hooks", as: "admin", open: go("/webhooks") },
  {
    route: "/webhooks",
    what: "the registration of a web hook, sent too early",
    as: "admin",
    async open({ page, wb }) {
      await page.goto("/workbench/webhooks");
      await page.getByRole("main").getByRole("button", { name: wb.webhooks.register }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: wb.webhooks.register }).click();
      await expect(dialog.getByText(wb.webhooks.addressWrong)).toBeVisible();
    },
  },
  {
    route: "/webhooks/:webhookId",
    what: "one web hook",
    as: "admin",
    async open({ page, wb }) {
      // Nobody listens there. Registered again under its id it is the same one.
      const id = "0190a0a0-0000-7000-8000-00000000d00f";
      const data = { id, address: "http://127.0.0.1:9/hooks", note: "", kinds: ["request.closed"] };
      await page.request.post("/api/webhooks/register-webhook", { data });
      await page.goto(`/workbench/webhooks/${id}`);
      await expect(page.getByRole("heading", { name: wb.webhooks.deliveries })).toBeVisible();
    },
  },
  { route: "/records", what: "the record of actions", as: "admin", open: go("/records") },
  {
    route: "/messages",
    what: "what one was told",
    as: "holder",
    async open({ page, wb }) {
      await page.goto("/workbench/messages");
      await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible();
      await expect(page.getByText(wb.notices.unread, { exact: true }).first()).toBeVisible();
    },
  },
  { route: "/messages", what: "no messages yet", as: "admin", open: go("/messages") },
  { route: "/messages/sent", what: "what was sent to one", as: "admin", open: go("/messages/sent") },
  { route: "/message-log", what: "the log of messages", as: "admin", open: go("/message-log") },
  { route: "/messages/choices", what: "how one is told", as: "admin", open: go("/messages/choices") },
  { route: "/account", what: "one's own account", as: "admin", open: go("/account") },
  { route: "*", what: "an address that leads nowhere", as: "admin", open: go("/nowhere") },
];
