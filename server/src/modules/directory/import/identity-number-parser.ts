import { problem } from "../../../platform/sheets/cell-problems.ts";
import { halfWidth, textOf } from "../../../platform/sheets/cells.ts";
import { type CellParser, code } from "../../../platform/sheets/text-parsers.ts";

/** GB 11643-1999: eighteen signs, the last one checks the others (ISO 7064, MOD 11-2). */
export function identityNumber(): CellParser<string> {
  return (cell) => {
    const written = halfWidth(textOf(cell)).replace(/\s+/g, "").toUpperCase();
    // Excel's scientific notation, and lengths that are wrong, have their own words there.
    if (!/^\d{17}X$/.test(written)) {
      const digits = code({ digits: 18 })(cell);
      if ("problem" in digits) return digits;
    }
    if (hasBirthday(written) && written[17] === checkSign(written)) return { value: written };
    return problem(
      "wrong-form",
      "身份证号不对，请逐位核对。",
      "This is no valid identity number; please compare it digit by digit.",
    );
  };
}

export function birthYearOf(identityNumber: string): number {
  return Number(identityNumber.slice(6, 10));
}

function hasBirthday(written: string): boolean {
  const [year, month, day] = [written.slice(6, 10), written.slice(10, 12), written.slice(12, 14)];
  try {
    return Temporal.PlainDate.from(`${year}-${month}-${day}`).year >= 1880;
  } catch {
    return false;
  }
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function checkSign(written: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(written[index]), 0);
  return "10X98765432"[sum % 11]!;
}
