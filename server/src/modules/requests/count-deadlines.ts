import type { Transaction } from "../../platform/database/transaction.ts";
import type { District } from "../../platform/operations/operation.ts";
import { readCalendar } from "../calendar/index.ts";
import { categoryById } from "../categories/index.ts";
import { counted, deadlinesFor, dueColumns, type RequestDeadline } from "./deadlines.ts";
import type { OpenRequest } from "./open-request.ts";
import type { RequestTables } from "./tables.ts";

interface CountContext {
  tx: Transaction<RequestTables>;
  district: District;
  now: Temporal.Instant;
}

/** What a new count of a request's deadlines changes in it: the columns, and the rows that prove them. */
export interface CountedAnew {
  columns: Partial<ReturnType<typeof dueColumns>> & { due_at: string; due_provisional: boolean };
  deadlines: RequestDeadline[];
}

/** Both deadlines, or the resolution's alone, counted anew from now by the limits of the request's category. */
export async function countFromNow(
  { tx, district, now }: CountContext,
  request: Pick<OpenRequest, "category_id">,
  { kinds, reason }: { kinds: "both" | "resolution"; reason: RequestDeadline["reason"] },
): Promise<CountedAnew> {
  const [calendar, category] = await Promise.all([
    readCalendar(tx, district),
    categoryById(tx, district.id, request.category_id),
  ]);
  if (!category) throw new Error(`category ${request.category_id} is gone`);
  if (kinds === "resolution") {
    const due = counted("resolution", category.limits.resolution, calendar, now, reason);
    return { columns: { due_at: due.dueAt.toString(), due_provisional: due.provisional }, deadlines: [due] };
  }
  const both = deadlinesFor(category.limits, calendar, now, reason);
  return { columns: dueColumns(both), deadlines: [both.firstContact, both.resolution] };
}
