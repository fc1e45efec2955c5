import type { Application } from "../../platform/application.ts";
import { deleteOldExports } from "./delete-old-exports.ts";
import { downloadExport } from "./download-export.ts";
import { listExports } from "./list-exports.ts";
import { showExport } from "./show-export.ts";
import { startExport } from "./start-export.ts";
import { writeExportPage } from "./write-export-page.ts";

export function registerExports(linli: Application): void {
  linli.operations.add(startExport, showExport, listExports, downloadExport);
  linli.jobs.add(writeExportPage, deleteOldExports);
  linli.every("*/15 * * * *", deleteOldExports);
}
