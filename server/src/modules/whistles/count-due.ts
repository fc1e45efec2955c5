import type { Transaction } from "../../platform/database/transaction.ts";
import { deadlineAfter, readCalendar, type TimeLimit } from "../calendar/index.ts";
import type { WhistleKind } from "./states.ts";
import type { WhistleTables } from "./tables.ts";
import { readLimits } from "./whistle-limits.ts";

interface Counting {
  tx: Transaction<WhistleTables>;
  district: { id: number };
  now: Temporal.Instant;
}

/** The deadline columns of a call, counted from now by today's limit of its kind; a late one climbs from there. */
export async function callDueFromNow({ tx, district, now }: Counting, kind: WhistleKind) {
  const [calendar, limits] = await Promise.all([readCalendar(tx, district), readLimits(tx, district)]);
  const { report, step } = limits[kind];
  const due = deadlineAfter(calendar, now, report);
  return { step, columns: dueColumns(report, now, due) };
}

function dueColumns(limit: TimeLimit, now: Temporal.Instant, due: { dueAt: Temporal.Instant; provisional: boolean }) {
  return {
    limit_amount: limit.amount,
    limit_unit: limit.unit,
    counted_from: now.toString(),
    due_at: due.dueAt.toString(),
    provisional: due.provisional,
    late_since: null,
    climbed_to: 0,
    climb_at: due.dueAt.toString(),
  };
}

/** The last moment itself is in time. */
export function isInTime(dueAt: string, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, dueAt) <= 0;
}

const longestDays = 366;

/** After now, and no further ahead than a year. */
export function isAhead(moment: string, now: Temporal.Instant): boolean {
  const hours = now.until(moment).total("hours");
  return hours > 0 && hours < 24 * longestDays;
}
