import type { RequestLine } from "../../../../api/staff-contract.ts";

/** What hurts first. What waits for the resident is nobody's work today and stands below as a number. */
export const todayShows = ["overdue", "due-today", "approvals", "offered", "new"] as const;
export type TodayShow = (typeof todayShows)[number];

export interface TodayGroup {
  show: TodayShow;
  lines: readonly RequestLine[];
}

/** Each request once, in the first group it belongs to: what is new and overdue is overdue. */
export function groupsOf(found: Readonly<Record<TodayShow, readonly RequestLine[]>>): TodayGroup[] {
  const seen = new Set<string>();
  return todayShows.map((show) => {
    const lines = found[show].filter(({ id }) => !seen.has(id));
    for (const { id } of lines) seen.add(id);
    return { show, lines };
  });
}
