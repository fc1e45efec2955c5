import type { Application } from "../../platform/application.ts";
import { deleteOldExports } from "./delete-old-exports.ts";
import { downloadExport } from "./download-export.ts";
import { listExports } from "./list-exports.ts";
import { findPdfFont } from "./pdf-font.ts";
import { printSheet } from "./print-sheet.ts";
import { showExport } from "./show-export.ts";
import { startExport } from "./start-export.ts";
import { writeExportPage } from "./write-export-page.ts";

export { findPdfFont, type PdfFont } from "./pdf-font.ts";

interface Settings {
  /** Public address, for the code on a sheet. */
  origin: string | undefined;
  /** Font file with Chinese for PDFs, where the operator has set one. */
  pdfFont: string | undefined;
}

export function registerExports(linli: Application, { origin, pdfFont }: Settings): void {
  linli.operations.add(startExport, showExport, listExports, downloadExport);
  linli.operations.add(printSheet({ origin, font: findPdfFont(pdfFont) }));
  linli.jobs.add(writeExportPage, deleteOldExports);
  linli.every("*/15 * * * *", deleteOldExports);
}
