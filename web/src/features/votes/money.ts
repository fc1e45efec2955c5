import { squareMetres as exactly } from "@linli/counting";
import type { Locale } from "../../locale/locale.ts";
import { numberInWords } from "../../locale/moments.ts";

/** "12,000.5": a sum of money in yuan. @param fen whole hundredths of a yuan */
export function inYuan(fen: number, locale: Locale): string {
  const whole = numberInWords(Math.floor(fen / 100), locale);
  const rest = fen % 100;
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, "0")}`;
}

/** "10,707.84": never rounded. @param squareCentimetres a whole number, as its digits */
export function squareMetres(squareCentimetres: string): string {
  const [whole = "", fraction] = exactly(squareCentimetres).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${fraction}`;
}
