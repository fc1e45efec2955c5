/**
 * The number people say on the phone: the day of filing in the district and a running number, "261124-00042". After
 * 99,999 it grows by a digit.
 */

const shortestSequence = 5;
const longestSequence = 15;

/** @param sequence whole number from 1, as the database counts it */
export function requestNumber(filedAt: Temporal.Instant, timeZone: string, sequence: number | string): string {
  const day = filedAt.toZonedDateTimeISO(timeZone).toPlainDate();
  return `${day.toString().slice(2).replaceAll("-", "")}-${padded(String(sequence))}`;
}

/**
 * The number that somebody means by what they typed or pasted: full-width digits, spaces, any kind of dash or none,
 * missing or surplus zeros, "编号：" or "#" in front. null when it is no number of a request.
 */
export function parseRequestNumber(text: string): string | null {
  const plain = text
    .normalize("NFKC")
    .replace(/\s/gu, "")
    .replace(/^(?:诉求|工单|受理)?(?:编号|单号|号码|号|no\.?)?[:#]?/iu, "")
    .replace(/号$/u, "");
  const found = /^(\d{6})(?:[-‐-―−一~_/.·・]+(\d+)|(\d+))$/u.exec(plain);
  if (found === null) return null;
  const day = found[1]!;
  const sequence = (found[2] ?? found[3]!).replace(/^0+/u, "");
  if (sequence === "" || sequence.length > longestSequence || !isDay(day)) return null;
  return `${day}-${padded(sequence)}`;
}

function padded(sequence: string): string {
  return sequence.padStart(shortestSequence, "0");
}

function isDay(yymmdd: string): boolean {
  const [year, month, day] = [0, 2, 4].map((at) => Number(yymmdd.slice(at, at + 2))) as [number, number, number];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year: 2000 + year, month }).daysInMonth;
}
