import PDFDocument from "pdfkit";
import type { PdfFont } from "./pdf-font.ts";
import type { Sheet } from "./sheet-lines.ts";

/** Points; two centimetres. */
const margin = 57;
const nameWidth = 90;
const codeSize = 84;
const ink = "#1d2320";
const inkSoft = "#56605a";
const line = "#767f79";

/** A4. Of the font only the signs that occur are embedded. @param code the QR code of the link as a PNG */
export function pdfOf(sheet: Sheet, code: Buffer | null, font: PdfFont): Promise<Buffer> {
  const page = new PDFDocument({
    size: "A4",
    margin,
    info: { Title: `${sheet.title} ${sheet.number}`, Creator: "Linli 邻里" },
  });
  const bytes = collected(page);
  if (font.face === undefined) page.font(font.path);
  else page.font(font.path, font.face);
  page.fillColor(ink);
  page.fontSize(18).text(sheet.title, { align: "center" }).moveDown(0.6).fontSize(10.5);
  for (const { name, value } of sheet.facts) factLine(page, name, value);
  section(page, sheet.wordsTitle);
  for (const text of sheet.words) page.text(text, { lineGap: 3 });
  section(page, sheet.historyTitle);
  for (const { at, sentence, words } of sheet.history) {
    page.text(`${at}  ${sentence}${words ? ` ${words}` : ""}`, { lineGap: 3 });
  }
  page.moveDown(1.5);
  for (const text of sheet.signatures) page.text(text).moveDown(1.4);
  if (code) {
    if (page.y + codeSize + 40 > page.page.height - margin) page.addPage();
    page.image(code, margin, page.y, { width: codeSize });
    page.text(sheet.linkWords, margin, page.y + 4);
  }
  page.moveDown(0.5).fontSize(9).fillColor(inkSoft).text(sheet.printed, margin);
  page.end();
  return bytes;
}

/** Its name left, its value beside it, a line below. */
function factLine(page: PDFKit.PDFDocument, name: string, value: string): void {
  const width = page.page.width - 2 * margin;
  const height = page.heightOfString(value, { width: width - nameWidth }) + 8;
  if (page.y + height > page.page.height - margin) page.addPage();
  const top = page.y;
  page.fillColor(inkSoft).text(name, margin, top + 4, { width: nameWidth });
  page.fillColor(ink).text(value, margin + nameWidth, top + 4, { width: width - nameWidth });
  page
    .moveTo(margin, top + height)
    .lineTo(margin + width, top + height)
    .lineWidth(0.5)
    .stroke(line);
  page.x = margin;
  page.y = top + height;
}

function section(page: PDFKit.PDFDocument, title: string): void {
  page.moveDown(0.8).fontSize(12).text(title).moveDown(0.2).fontSize(10.5);
}

function collected(page: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((done, failed) => {
    page.on("data", (part: Buffer) => parts.push(part));
    page.on("end", () => done(Buffer.concat(parts)));
    page.on("error", failed);
  });
}
