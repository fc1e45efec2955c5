import { fileTypeFromBuffer } from "file-type";

/** What a paper is. A picture is drawn anew as JPEG; documents are kept as they came. */
export const paperKinds = ["pdf", "docx", "xlsx", "picture"] as const;
export type PaperKind = (typeof paperKinds)[number];

export const mediaTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  picture: "image/jpeg",
} as const satisfies Record<PaperKind, string>;

export const fileEndings = { pdf: "pdf", docx: "docx", xlsx: "xlsx", picture: "jpg" } as const satisfies Record<
  PaperKind,
  string
>;

type DocumentKind = Exclude<PaperKind, "picture">;

/**
 * Found in the content, whatever the sender calls it: of a zip archive in the list of its content types, so that a
 * document with macros, which has a type of its own, is none.
 *
 * @returns null when it is no document that we take
 */
export async function documentKindOf(file: Uint8Array): Promise<DocumentKind | null> {
  let mediaType: string | undefined;
  try {
    mediaType = (await fileTypeFromBuffer(file))?.mime;
  } catch {
    // A file that breaks off where its kind is written.
  }
  const documents = ["pdf", "docx", "xlsx"] as const;
  return documents.find((kind) => mediaTypes[kind] === mediaType) ?? null;
}

/** Both kinds of container are closed by a mark near their end; a file that was cut off lacks it. */
export function isWhole(file: Uint8Array, kind: DocumentKind): boolean {
  const mark = kind === "pdf" ? "%%EOF" : "PK\x05\x06";
  // A zip may carry a comment of 65,535 bytes after its mark, a PDF blank lines.
  const tail = file.subarray(-(kind === "pdf" ? 2048 : 65_557));
  return Buffer.from(tail).includes(Buffer.from(mark, "latin1"));
}
