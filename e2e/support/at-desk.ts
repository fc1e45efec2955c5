import type { Page } from "@playwright/test";
import type { WorkbenchWords } from "../../web/src/workbench/words/zh-CN.ts";
import type { Work } from "./workbench.ts";

export interface AtDesk {
  page: Page;
  wb: WorkbenchWords;
  /** A request that is only looked at. */
  work: Work;
}

export interface WorkbenchPage {
  /** As in the routes of the workbench. */
  route: string;
  /** What of it is looked at. */
  what: string;
  /** Whose page; nobody's where one signs in. Who has the request, where it is about one. */
  as: "community-001001" | "admin" | "holder" | null;
  open: (desk: AtDesk) => Promise<void>;
}

export const go =
  (address: string) =>
  async ({ page }: AtDesk) => {
    await page.goto(`/workbench${address}`);
  };

/** With the button of that name pressed, once it is there. */
export const press =
  (address: string, nameOf: (wb: WorkbenchWords) => string) =>
  async ({ page, wb }: AtDesk) => {
    await page.goto(`/workbench${address}`);
    await page
      .getByRole("main")
      .getByRole("button", { name: nameOf(wb) })
      .first()
      .click();
  };
