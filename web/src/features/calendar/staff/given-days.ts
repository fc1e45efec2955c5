import type { YearToLoad } from "../../../api/staff-contract.ts";

export type GivenDay = NonNullable<YearToLoad["days"]>[number];

export type GivenDays = { days: GivenDay[] } | { wrongLine: number };

/**
 * Days as people paste them from a notice, one a line: “2027-02-05 放假 春节”. Which words mean rest and work comes
 * with the page's language. The wrong line is counted as one sees it, from 1.
 */
export function givenDaysOf(text: string, kinds: { rest: readonly string[]; work: readonly string[] }): GivenDays {
  const days: GivenDay[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const [, date, kind, name] = line.trim().match(/^(\d{4}-\d{2}-\d{2})\s+(\S+)\s+(.+)$/) ?? [];
    const is =
      kind === undefined ? null : kinds.rest.includes(kind) ? "rest" : kinds.work.includes(kind) ? "work" : null;
    if (date === undefined || name === undefined || is === null || !isDate(date)) return { wrongLine: index + 1 };
    days.push({
      date,
      kind: is,
      name: name.trim().slice(0, 30),
      nameEn: /^[\x20-\x7e]+$/.test(name) ? name.trim() : "",
    });
  }
  return { days };
}

/** 2027-02-30 looks like a date and is none. */
function isDate(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
