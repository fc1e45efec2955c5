import PDFDocument from "pdfkit";
import type { PdfFont } from "../exports/index.ts";
import type { BallotSheet } from "./ballot-sheet.ts";

/** Points. */
const margin = 45;
const codeSize = 72;
const boxSize = 15;
const ink = "#1d2320";
const inkSoft = "#56605a";
/** With so many boxes two ballots fit on a sheet of A4. */
const mostBoxesOnHalf = 4;

/** A4, one ballot a page or two. Of the font only the signs that occur are embedded. @param code of the vote's page */
export function ballotsPdf(sheets: readonly BallotSheet[], code: Buffer | null, font: PdfFont): Promise<Buffer> {
  const [first] = sheets;
  const page = new PDFDocument({
    size: "A4",
    margin,
    autoFirstPage: false,
    info: { Title: `${first?.heading ?? ""} ${first?.title ?? ""}`, Creator: "Linli 邻里" },
  });
  const bytes = collected(page);
  const perPage = sheets.every(({ boxes }) => boxes.length <= mostBoxesOnHalf) ? 2 : 1;
  for (const [index, sheet] of sheets.entries()) {
    const place = index % perPage;
    if (place === 0) page.addPage();
    if (font.face === undefined) page.font(font.path);
    else page.font(font.path, font.face);
    drawBallot(page, sheet, code, margin + place * (page.page.height / 2));
    if (place === 1) cutLine(page);
  }
  page.end();
  return bytes;
}

function drawBallot(page: PDFKit.PDFDocument, sheet: BallotSheet, code: Buffer | null, top: number): void {
  const width = page.page.width - 2 * margin;
  const beside = width - codeSize - 16;
  if (code) page.image(code, margin + width - codeSize, top, { width: codeSize });
  page.x = margin;
  page.y = top;
  page.fillColor(ink).fontSize(18).text(`${sheet.heading}    ${sheet.number}`, { width: beside }).moveDown(0.3);
  page.fontSize(14).text(sheet.title, { width: beside }).moveDown(0.2);
  if (sheet.home) page.fontSize(12).text(sheet.home, { width: beside });
  page.y = Math.max(page.y, top + codeSize) + 4;
  if (code) page.fontSize(8).fillColor(inkSoft).text(sheet.linkWords, margin, page.y, { width, align: "right" });
  page.moveDown(0.4).fontSize(12).fillColor(ink).text(sheet.howTo, margin, page.y, { width }).moveDown(0.5);
  for (const box of sheet.boxes) drawBox(page, box, width);
  if (sheet.signature) page.moveDown(0.8).fontSize(12).text(sheet.signature, margin, page.y, { width });
  page.moveDown(0.8).fontSize(10.5).fillColor(inkSoft).text(sheet.handIn, margin, page.y, { width });
  page.text(sheet.once, margin, page.y, { width });
}

function drawBox(page: PDFKit.PDFDocument, words: string, width: number): void {
  const indent = boxSize + 10;
  page.fontSize(13);
  const height = Math.max(page.heightOfString(words, { width: width - indent }), boxSize) + 11;
  if (page.y + height > page.page.height - margin) page.addPage();
  const top = page.y;
  page.rect(margin, top, boxSize, boxSize).lineWidth(0.8).stroke(ink);
  page.fillColor(ink).text(words, margin + indent, top - 1, { width: width - indent });
  page.x = margin;
  page.y = top + height;
}

function cutLine(page: PDFKit.PDFDocument): void {
  const middle = page.page.height / 2;
  page
    .moveTo(margin, middle)
    .lineTo(page.page.width - margin, middle)
    .lineWidth(0.5)
    .dash(3, { space: 3 });
  page.stroke(inkSoft).undash();
}

function collected(page: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((done, failed) => {
    page.on("data", (part: Buffer) => parts.push(part));
    page.on("end", () => done(Buffer.concat(parts)));
    page.on("error", failed);
  });
}
