import { type Parsed, problem } from "./cell-problems.ts";
import { halfWidth, type SheetCell, textOf } from "./cells.ts";
import type { Words } from "./words.ts";

/** Reads one non-empty cell. */
export type CellParser<Value> = (cell: SheetCell) => Parsed<Value>;

/** Words as written, at most `max` characters; with `normaliseWidth`, full-width digits and letters become plain ones. */
export function text(limits: { max: number; normaliseWidth?: boolean }): CellParser<string> {
  return (cell) => {
    const written = limits.normaliseWidth ? halfWidth(textOf(cell)).trim() : textOf(cell);
    const length = [...written].length;
    if (length <= limits.max) return { value: written };
    return problem(
      "too-long",
      `最多${limits.max}个字，这里有${length}个。`,
      `At most ${limits.max} characters; there are ${length}.`,
    );
  };
}

/**
 * An identifier: digits and letters that must not change. With `digits`, exactly that many digits; with `form`, whatever
 * it matches (`describe` says it in words). A number that the program has turned into 5.30302E+11 is refused, because its
 * last digits are gone.
 */
export function code(rule: { digits: number } | { form: RegExp; describe: Words; max: number }): CellParser<string> {
  return (cell) => {
    const written = halfWidth(textOf(cell)).replace(/\s+/g, "");
    if (isScientific(written)) return turnedIntoScientific;
    if ("digits" in rule) return codeOfDigits(written, rule.digits);
    if ([...written].length <= rule.max && rule.form.test(written)) return { value: written };
    return problem("wrong-form", `格式不对：${rule.describe["zh-CN"]}`, `Not in the right form: ${rule.describe.en}`);
  };
}

/** The name or code of something recorded elsewhere; kept as text and looked up by whoever knows the register. */
export function reference(limits: { max: number } = { max: 100 }): CellParser<string> {
  const asText = text({ max: limits.max, normaliseWidth: true });
  return (cell) => (isScientific(textOf(cell)) ? turnedIntoScientific : asText(cell));
}

/** One of a closed list, by its label in either language or by an alias; upper and lower case and width do not matter. */
export function choice<Value>(
  options: readonly { value: Value; labels: Words; aliases?: readonly string[] }[],
): CellParser<Value> {
  const byLabel = new Map<string, Value>();
  for (const { value, labels, aliases = [] } of options) {
    for (const label of [...Object.values(labels), ...aliases]) byLabel.set(labelKey(label), value);
  }
  const offered = (locale: keyof Words) => options.map((option) => option.labels[locale]);
  return (cell) => {
    const found = byLabel.get(labelKey(textOf(cell)));
    if (found !== undefined) return { value: found };
    return problem(
      "not-a-choice",
      `只能填：${offered("zh-CN").join("、")}。`,
      `Please use one of: ${offered("en").join(", ")}.`,
    );
  };
}

/** A mobile number of mainland China, 11 digits; spaces, dashes and a leading +86 are taken off. */
export function phone(): CellParser<string> {
  return (cell) => {
    const written = halfWidth(textOf(cell));
    if (isScientific(written)) return turnedIntoScientific;
    const digits = written.replace(/[\s-]/g, "").replace(/^(?:\+|00)86(?=\d{11}$)/, "");
    if (/^1[3-9]\d{9}$/.test(digits)) return { value: digits };
    if (/^\d+$/.test(digits) && digits.length !== 11) {
      return problem(
        "not-a-phone",
        `手机号应为11位数字，这里是${digits.length}位。`,
        `A mobile number has 11 digits; this one has ${digits.length}.`,
      );
    }
    return problem("not-a-phone", "手机号应为1开头的11位数字。", "A mobile number has 11 digits and begins with 1.");
  };
}

/** Excel's way of showing a long number, as it gets into files: 5.30302E+11. */
export function isScientific(written: string): boolean {
  return /^[+-]?\d(?:\.\d+)?E\+\d+$/i.test(written);
}

export const turnedIntoScientific = problem(
  "turned-into-scientific",
  "Excel 把这个长数字变成了科学记数，后面的数字丢了。请把这一列的格式设为“文本”，再重新填。",
  "Excel turned this long number into scientific notation and lost its last digits. Please set the column's format to Text and enter it again.",
);

function codeOfDigits(written: string, digits: number): Parsed<string> {
  if (!/^\d+$/.test(written)) {
    return problem("wrong-form", `应为${digits}位数字。`, `This must be ${digits} digits.`);
  }
  if (written.length === digits) return { value: written };
  if (written.length > digits) {
    return problem(
      "wrong-length",
      `应为${digits}位数字，这里是${written.length}位。`,
      `This must be ${digits} digits; there are ${written.length}.`,
    );
  }
  return problem(
    "wrong-length",
    `应为${digits}位数字，这里是${written.length}位。如果开头有0，可能被 Excel 去掉了：请把这一列的格式设为“文本”，再重新填。`,
    `This must be ${digits} digits; there are ${written.length}. If it begins with 0, Excel may have dropped it: please set the column's format to Text and enter it again.`,
  );
}

function labelKey(label: string): string {
  return halfWidth(label).replace(/\s+/g, "").toLowerCase();
}
