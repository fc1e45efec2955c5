import { SheetUnreadable } from "./faults.ts";

/** In which writing a text file came; Excel in China saves "CSV" as GB18030 unless told otherwise. */
export type TextEncoding = "utf-8" | "utf-16le" | "gb18030";

/**
 * The file's text without its byte order mark. Strict: UTF-8 is taken only when every byte fits, else GB18030 (which
 * contains GBK and GB2312); what fits neither, or holds NUL bytes, is no text.
 */
export function decodeText(file: Buffer): { text: string; encoding: TextEncoding } {
  if (file[0] === 0xff && file[1] === 0xfe) return { text: strictly(file, "utf-16le"), encoding: "utf-16le" };
  if (file.includes(0)) throw new SheetUnreadable("not-a-table");
  try {
    return { text: strictly(file, "utf-8"), encoding: "utf-8" };
  } catch {
    return { text: strictly(file, "gb18030"), encoding: "gb18030" };
  }
}

function strictly(file: Buffer, encoding: TextEncoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch (cause) {
    throw new SheetUnreadable("not-a-table", cause);
  }
}
