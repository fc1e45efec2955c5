import { type Parsed, problem } from "./cell-problems.ts";
import { halfWidth, textOf } from "./cells.ts";
import { type CellParser, isScientific, turnedIntoScientific } from "./text-parsers.ts";

/** A whole number within [min, max]; 3, "3", "3.0", "３" and "1,200" all count. */
export function integer(range: { min: number; max: number }): CellParser<number> {
  return (cell) => {
    const written = numberText(textOf(cell));
    if (isScientific(written)) return turnedIntoScientific;
    if (!/^[+-]?\d+(?:\.0+)?$/.test(written)) {
      return problem("not-an-integer", "这里要填整数。", "This must be a whole number.");
    }
    return within(Number(written), 1, range);
  };
}

/**
 * A decimal number as an exact count of its smallest unit: with `places: 2`, "89.53" gives 8953. More places than that
 * are refused, never rounded. `min` and `max` are in the unit that the user writes.
 */
export function decimal(rule: { places: number; min: number; max: number }): CellParser<number> {
  return (cell) => {
    const written = numberText(textOf(cell));
    if (isScientific(written)) return turnedIntoScientific;
    const [, sign, whole = "", fraction = ""] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(written) ?? [];
    if (whole === "") return problem("not-a-decimal", "这里要填数字。", "This must be a number.");
    const needed = fraction.replace(/0+$/, "");
    if (needed.length > rule.places) {
      return problem(
        "too-many-places",
        `最多${rule.places}位小数，这里有${needed.length}位。`,
        `At most ${rule.places} decimal places; there are ${needed.length}.`,
      );
    }
    const magnitude = Number(whole + needed.padEnd(rule.places, "0"));
    return within(sign === "-" && magnitude !== 0 ? -magnitude : magnitude, 10 ** rule.places, rule);
  };
}

/** Half-width, without blanks and without commas between thousands. */
function numberText(written: string): string {
  const plain = halfWidth(written).replace(/\s+/g, "");
  return /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replaceAll(",", "") : plain;
}

function within(value: number, scale: number, range: { min: number; max: number }): Parsed<number> {
  if (Number.isSafeInteger(value) && value >= range.min * scale && value <= range.max * scale) return { value };
  return problem(
    "out-of-range",
    `应在${range.min}到${range.max}之间。`,
    `This must lie between ${range.min} and ${range.max}.`,
  );
}
