import type { Application } from "../../platform/application.ts";
import { deleteOldBrowserErrors } from "./delete-old-browser-errors.ts";
import { type BrowserErrorLog, reportBrowserError } from "./report-browser-error.ts";

export type { BrowserErrorLog } from "./report-browser-error.ts";

export function registerPlatform(linli: Application, { log }: { log: BrowserErrorLog }): void {
  linli.operations.add(reportBrowserError(log));
  linli.jobs.add(deleteOldBrowserErrors);
  linli.every("50 19 * * *", deleteOldBrowserErrors);
}
