import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Uuid } from "../../platform/schemas.ts";
import { readCalendar } from "../calendar/index.ts";
import { writeChange } from "./change-request.ts";
import { type DeadlineReason, lateSinceAfter, type RequestDeadline, recounted } from "./deadlines.ts";
import { operation } from "./tables.ts";

/** Requests of one run; a district has some thousand open ones, and a next run takes the rest. */
const mostAtOnce = 500;

interface CountedRow {
  request_id: string;
  late_since: string | null;
  kind: RequestDeadline["kind"];
  limit_amount: number;
  limit_unit: RequestDeadline["limit"]["unit"];
  counted_from: string;
  due_at: string;
  provisional: boolean;
  reason: DeadlineReason;
}

/**
 * A year's calendar was loaded: the open deadlines are counted again from where they were counted, and a request whose
 * date moves, or becomes certain, says so on its timeline.
 */
export const recomputeDeadlines = operation({
  name: "recompute-deadlines",
  summary: "Counts open deadlines again after the working calendar has changed.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({
    eventId: Type.Optional(Uuid),
    subjectId: Type.Optional(Uuid),
    after: Type.Optional(Uuid),
  }),
  output: Type.Object({ moved: Type.Integer() }),
  refusals: {},
  async run(context) {
    const { tx, district, now, input, alreadyDone, enqueue } = context;
    const calendar = await readCalendar(tx, district);
    const { rows } = await sql<CountedRow>`
      select o.id as request_id, o.late_since, d.kind, d.limit_amount, d.limit_unit, d.counted_from, d.due_at,
             d.provisional, d.reason
        from (select id, late_since from requests.requests
               where district_id = ${district.id} and state in ('dispatched', 'accepted', 'awaiting-resident', 'suspended')
                 and id > ${input.after ?? "00000000-0000-0000-0000-000000000000"}::uuid
               order by id limit ${mostAtOnce} for update) o
        cross join lateral (
          select distinct on (kind) * from requests.deadlines
           where district_id = ${district.id} and request_id = o.id
           order by kind, id desc) d
       order by o.id`.execute(tx);
    let moved = 0;
    for (const [requestId, own] of Map.groupBy(rows, (row) => row.request_id)) {
      const deadlines = own.map(deadlineOf).flatMap((deadline) => recounted(deadline, calendar) ?? []);
      if (deadlines.length === 0) continue;
      moved += 1;
      await writeChange(context, requestId, movedBy(deadlines, own[0]!.late_since, now));
      if (movesTheDay(deadlines, own)) context.emit("request.due-moved", requestId);
    }
    const last = rows.at(-1)?.request_id;
    if (last && new Set(rows.map((row) => row.request_id)).size === mostAtOnce) {
      enqueue({ task: "recompute-deadlines", payload: { after: last } });
      if (moved === 0) context.emit("request.deadlines-looked-through", last);
    } else if (moved === 0) {
      alreadyDone();
    }
    return { moved };
  },
});

function movedBy(deadlines: RequestDeadline[], lateSince: string | null, now: Temporal.Instant) {
  const contact = deadlines.find(({ kind }) => kind === "first-contact");
  const due = deadlines.find(({ kind }) => kind === "resolution");
  return {
    change: {
      ...(contact ? { first_contact_due_at: contact.dueAt.toString() } : {}),
      ...(due
        ? {
            due_at: due.dueAt.toString(),
            due_provisional: due.provisional,
            late_since: lateSinceAfter(lateSince, due.dueAt, now),
          }
        : {}),
    },
    deadlines,
    told: [
      {
        kind: "deadline-recomputed" as const,
        facts: due ? { dueAt: due.dueAt.toString(), provisional: due.provisional } : {},
      },
    ],
  };
}

/** Whether the reporter was promised another moment than now holds; a first contact is not promised to anybody. */
function movesTheDay(deadlines: RequestDeadline[], before: CountedRow[]): boolean {
  const promised = before.find(({ kind }) => kind === "resolution")?.due_at;
  const due = deadlines.find(({ kind }) => kind === "resolution");
  return due !== undefined && promised !== undefined && !due.dueAt.equals(Temporal.Instant.from(promised));
}

function deadlineOf(row: CountedRow): RequestDeadline {
  return {
    kind: row.kind,
    limit: { amount: row.limit_amount, unit: row.limit_unit },
    countedFrom: Temporal.Instant.from(row.counted_from),
    dueAt: Temporal.Instant.from(row.due_at),
    provisional: row.provisional,
    reason: row.reason,
  };
}
