import { readCalendar } from "../calendar/index.ts";
import { currentDeadlines, type Told } from "./change-request.ts";
import { lateSinceAfter, type RequestDeadline, withWaitGivenBack } from "./deadlines.ts";
import type { OpenRequest } from "./open-request.ts";

type GoingOn = Parameters<typeof currentDeadlines>[0] & { now: Temporal.Instant };

/** What going on with a suspended request makes of its deadline: the time it was suspended is given back. */
export async function deadlineAfterSuspension(context: GoingOn, request: OpenRequest) {
  if (request.suspended_since === null) throw new Error(`${request.id} is suspended since no moment`);
  const [calendar, { resolution }] = await Promise.all([
    readCalendar(context.tx, context.district),
    currentDeadlines(context, request.id),
  ]);
  const since = Temporal.Instant.from(request.suspended_since);
  return movedDeadline(request, withWaitGivenBack(resolution, calendar, since, context.now, "resumed"), context.now);
}

/** A moved resolution deadline as it is written and told. */
export function movedDeadline(request: OpenRequest, due: RequestDeadline, now: Temporal.Instant) {
  const dueAt = due.dueAt.toString();
  return {
    columns: {
      due_at: dueAt,
      due_provisional: due.provisional,
      late_since: lateSinceAfter(request.late_since, due.dueAt, now),
    },
    deadlines: [due],
    facts: { dueAt, provisional: due.provisional } satisfies Told["facts"],
  };
}
