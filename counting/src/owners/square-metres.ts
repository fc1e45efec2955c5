import type { Digits } from "./result.ts";

/** Square centimetres as square metres, to the last digit: 893400 is 89.34. */
export function squareMetres(squareCentimetres: Digits): string {
  const digits = squareCentimetres.padStart(5, "0");
  const fraction = digits.slice(-4).replace(/0{1,2}$/, "");
  return `${digits.slice(0, -4)}.${fraction}`;
}
