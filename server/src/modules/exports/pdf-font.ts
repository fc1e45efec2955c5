import { existsSync } from "node:fs";

export interface PdfFont {
  path: string;
  /** The face inside a collection. */
  face?: string;
}

/** Where systems keep fonts that have Chinese: Debian and Ubuntu (fonts-noto-cjk), Fedora, WenQuanYi, Windows, macOS. */
const known: readonly PdfFont[] = [
  { path: "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", face: "NotoSansCJKsc-Regular" },
  { path: "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc", face: "NotoSansCJKsc-Regular" },
  { path: "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc", face: "NotoSansCJKsc-Regular" },
  { path: "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", face: "WenQuanYiMicroHei" },
  { path: "C:/Windows/Fonts/simhei.ttf" },
  { path: "/System/Library/Fonts/Supplemental/Arial Unicode.ttf" },
];

/** @param set the operator's own font file, which goes before those of the system */
export function findPdfFont(set: string | undefined): PdfFont | null {
  if (set !== undefined) return { path: set };
  return known.find(({ path }) => existsSync(path)) ?? null;
}
