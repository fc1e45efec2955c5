import {
  AlignmentType,
  Document,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Sheet } from "./sheet-lines.ts";

/** Names that Word and WPS have on every machine; what they lack they replace by their own. */
const font = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "SimSun" };

const codePixels = 96;

/** @param code the QR code of the link as a PNG */
export async function docxOf(sheet: Sheet, code: Buffer | null): Promise<Buffer> {
  const document = new Document({
    title: `${sheet.title} ${sheet.number}`,
    creator: "Linli 邻里",
    styles: { default: { document: { run: { font, size: 21 } } } },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: margins } },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 200 },
            children: [new TextRun({ text: sheet.title, bold: true, size: 36, font })],
          }),
          factsTable(sheet),
          heading(sheet.wordsTitle),
          ...sheet.words.flatMap((text) => text.split("\n")).map((text) => new Paragraph(text)),
          heading(sheet.historyTitle),
          ...sheet.history.map(
            ({ at, sentence, words }) => new Paragraph(`${at}  ${sentence}${words ? ` ${words}` : ""}`),
          ),
          heading(""),
          ...sheet.signatures.map((text) => new Paragraph({ text, spacing: { before: 240, after: 240 } })),
          ...(code ? codeLines(sheet, code) : []),
          new Paragraph({
            spacing: { before: 200 },
            children: [new TextRun({ text: sheet.printed, size: 18, color: "56605A", font })],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** In twentieths of a point: two centimetres. */
const margins = { top: 1134, right: 1134, bottom: 1134, left: 1134 };

function heading(text: string): Paragraph {
  return new Paragraph({ spacing: { before: 240, after: 80 }, children: [new TextRun({ text, bold: true, font })] });
}

function factsTable({ facts }: Sheet): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: facts.map(({ name, value }) => new TableRow({ children: [cell(name, 20, true), cell(value, 80, false)] })),
  });
}

function cell(text: string, width: number, bold: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [new Paragraph({ children: [new TextRun({ text, bold, font })] })],
  });
}

function codeLines({ linkWords, link }: Sheet, code: Buffer): Paragraph[] {
  return [
    new Paragraph({
      children: [
        new ImageRun({
          type: "png",
          data: code,
          transformation: { width: codePixels, height: codePixels },
          altText: { name: linkWords, title: linkWords, description: link ?? "" },
        }),
      ],
    }),
    new Paragraph(linkWords),
  ];
}
