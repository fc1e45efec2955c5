import { toBuffer } from "qrcode";
import { Type } from "typebox";
import { oneOf, Uuid } from "../../platform/schemas.ts";
import { readHandover, worksOnRequests } from "../requests/index.ts";
import type { PdfFont } from "./pdf-font.ts";
import { docxOf } from "./sheet-docx.ts";
import { sheetOf } from "./sheet-lines.ts";
import { pdfOf } from "./sheet-pdf.ts";
import { operation } from "./tables.ts";

const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;

interface Printing {
  origin: string | undefined;
  font: PdfFont | null;
}

/**
 * The hand-over sheet 交办单 of a request, for those who work with paper. A write, because what leaves on paper is put on
 * record. The contact is on it only for whoever has opened it.
 */
export const printSheet = ({ origin, font }: Printing) =>
  operation({
    name: "print-sheet",
    summary: "Makes the hand-over sheet of a request, as DOCX or PDF.",
    access: "write",
    at: "{requestId}",
    permission: worksOnRequests,
    input: Type.Object({ requestId: Uuid, format: oneOf(["docx", "pdf"]) }),
    output: "file",
    refusals: { "pdf-font-missing": 409 },
    async run(context) {
      const { now, district, locale, input, refuse, emit } = context;
      const request = await readHandover(context, input.requestId);
      if (!request) throw refuse("not-found");
      const sheet = sheetOf(request, { locale, timeZone: district.timeZone, now, origin });
      const code = sheet.link === null ? null : await toBuffer(sheet.link, { margin: 1, width: 360 });
      const bytes = await printed(input.format);
      emit("request.sheet-printed", input.requestId, { format: input.format, contact: request.contact !== null });
      return {
        bytes,
        mediaType: mediaTypes[input.format],
        fileName: `${sheet.title} ${sheet.number}.${input.format}`,
        keepSeconds: 0,
      };

      async function printed(format: "docx" | "pdf"): Promise<Buffer> {
        if (format === "docx") return docxOf(sheet, code);
        if (!font) throw refuse("pdf-font-missing");
        return pdfOf(sheet, code, font);
      }
    },
  });
