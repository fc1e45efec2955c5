import { Document, ImageRun, Packer, Paragraph, TextRun } from "docx";
import type { BallotSheet } from "./ballot-sheet.ts";

/** Names that Word and WPS have on every machine; what they lack they replace by their own. */
const font = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "SimSun" };
const codePixels = 84;
/** In twentieths of a point: two centimetres. */
const margins = { top: 1134, right: 1134, bottom: 1134, left: 1134 };

/** One ballot a page, to be changed and printed by the office. @param code of the vote's page */
export async function ballotsDocx(sheets: readonly BallotSheet[], code: Buffer | null): Promise<Buffer> {
  const [first] = sheets;
  const document = new Document({
    title: `${first?.heading ?? ""} ${first?.title ?? ""}`,
    creator: "Linli 邻里",
    styles: { default: { document: { run: { font, size: 24 } } } },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: margins } },
        children: sheets.flatMap((sheet, index) => linesOf(sheet, code, index > 0)),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function linesOf(sheet: BallotSheet, code: Buffer | null, pageBreakBefore: boolean): Paragraph[] {
  return [
    new Paragraph({
      pageBreakBefore,
      spacing: { after: 120 },
      children: [new TextRun({ text: `${sheet.heading}    ${sheet.number}`, bold: true, size: 32, font })],
    }),
    new Paragraph({ spacing: { after: 80 }, children: [new TextRun({ text: sheet.title, bold: true, font })] }),
    ...(sheet.home ? [new Paragraph(sheet.home)] : []),
    new Paragraph({ text: sheet.howTo, spacing: { before: 200, after: 160 } }),
    ...sheet.boxes.map((box) => new Paragraph({ text: `□  ${box}`, spacing: { after: 140 } })),
    ...(sheet.signature ? [new Paragraph({ text: sheet.signature, spacing: { before: 240, after: 240 } })] : []),
    ...[sheet.handIn, sheet.once].map(
      (text) => new Paragraph({ children: [new TextRun({ text, size: 20, color: "56605A", font })] }),
    ),
    ...(code ? codeLines(sheet, code) : []),
  ];
}

function codeLines({ linkWords, link }: BallotSheet, code: Buffer): Paragraph[] {
  return [
    new Paragraph({
      spacing: { before: 160 },
      children: [
        new ImageRun({
          type: "png",
          data: code,
          transformation: { width: codePixels, height: codePixels },
          altText: { name: linkWords, title: linkWords, description: link ?? "" },
        }),
      ],
    }),
    new Paragraph({ children: [new TextRun({ text: linkWords, size: 20, font })] }),
  ];
}
