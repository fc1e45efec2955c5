import type { Transaction } from "../../platform/database/transaction.ts";
import { newId } from "../../platform/ids.ts";
import type { Actor } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { Refusal, RefusalFacts } from "../../platform/refusals.ts";
import type { RequestDeadline } from "./deadlines.ts";
import { decide } from "./decisions.ts";
import type { Move, RequestChange } from "./moves.ts";
import type { OpenRequest } from "./open-request.ts";
import { type StateRefusal, stateRefusals } from "./states.ts";
import type { RequestTables } from "./tables.ts";
import type { TimelineFacts, TimelineKind } from "./timeline-kinds.ts";

/** How a decided change is written: the row, what is told of it, its deadlines, its way. */

/** The refusals of every operation that staff do on an open request. */
export const staffRefusals = {
  "changed-meanwhile": 409,
  "wrong-state": 409,
} as const;

/** The refusals of every operation of a reporter. */
export const reporterRefusals = { "not-reporter": 403, "wrong-state": 409 } as const;

interface Decider {
  now: Temporal.Instant;
  refuse(code: never, facts?: RefusalFacts): Refusal;
}

/** What the move makes of the request. @throws Refusal with the state machine's own code, which the operation declares */
export function decided({ now, refuse }: Decider, request: OpenRequest, move: Move) {
  const decision = decide(request, move, now);
  if (!decision.ok) throw refuse(decision.refused.code as never, decision.refused.facts);
  return decision;
}

/** Picks the state machine's refusals that an operation declares, with their status. */
export function stateRefusalsOf<Code extends StateRefusal>(...codes: Code[]) {
  return Object.fromEntries(codes.map((code) => [code, stateRefusals[code]])) as Pick<typeof stateRefusals, Code>;
}

export interface Told {
  kind: TimelineKind;
  facts?: TimelineFacts;
  words?: string;
  /** Who may read the words; that it happened, everybody sees. */
  audience?: "resident" | "staff";
  /** In which post it was done. */
  postId?: string | null;
}

export interface RoutingRow {
  dutyId: string | null;
  postId: string;
  categoryId: string;
  microGridId: string;
  reason: unknown;
}

interface Change {
  change: RequestChange & Record<string, unknown>;
  told: Told[];
  deadlines?: RequestDeadline[];
  routing?: RoutingRow;
}

interface Writer {
  tx: Transaction<RequestTables>;
  district: District;
  actor: Actor;
  now: Temporal.Instant;
  emit(event: string, subjectId: string, payload?: Record<string, unknown>): void;
}

/** Writes a change whole, in one packet, and tells it under the names of its timeline entries. */
export async function writeChange(writer: Writer, requestId: string, { change, told, deadlines, routing }: Change) {
  const { tx, district, now } = writer;
  const entries = told.map((entry) => timelineRow(writer, requestId, entry));
  const written: Promise<unknown>[] = [];
  if (Object.keys(change).length > 0) {
    written.push(
      tx
        .updateTable("requests.requests")
        .set(change)
        .where("district_id", "=", district.id)
        .where("id", "=", requestId)
        .execute(),
    );
  }
  if (entries.length > 0) written.push(tx.insertInto("requests.timeline").values(entries).execute());
  if (deadlines && deadlines.length > 0) {
    const rows = deadlines.map((deadline) => deadlineRow(district, requestId, deadline, now));
    written.push(tx.insertInto("requests.deadlines").values(rows).execute());
  }
  if (routing) {
    written.push(
      tx
        .insertInto("requests.routings")
        .values(routingRow(district, requestId, routing, now))
        .execute(),
    );
  }
  await Promise.all(written);
  for (const { kind } of told) writer.emit(`request.${kind}`, requestId);
}

export function timelineRow(
  { district, actor, now }: Pick<Writer, "district" | "actor" | "now">,
  requestId: string,
  { kind, facts = {}, words = "", audience = "staff", postId = null }: Told,
) {
  return {
    district_id: district.id,
    request_id: requestId,
    id: newId(now),
    at: now.toString(),
    kind,
    audience,
    actor_kind: toldKinds[actor.kind],
    account_id: actor.accountId,
    post_id: postId,
    words,
    facts: JSON.stringify(facts),
  };
}

/** Somebody with the key of a request is its reporter. */
const toldKinds = {
  anyone: "resident",
  resident: "resident",
  staff: "staff",
  client: "client",
  system: "system",
} as const satisfies Record<Actor["kind"], string>;

export function deadlineRow(district: District, requestId: string, deadline: RequestDeadline, now: Temporal.Instant) {
  return {
    district_id: district.id,
    request_id: requestId,
    id: newId(now),
    set_at: now.toString(),
    kind: deadline.kind,
    limit_amount: deadline.limit.amount,
    limit_unit: deadline.limit.unit,
    counted_from: deadline.countedFrom.toString(),
    due_at: deadline.dueAt.toString(),
    provisional: deadline.provisional,
    reason: deadline.reason,
  };
}

export function routingRow(district: District, requestId: string, routing: RoutingRow, now: Temporal.Instant) {
  return {
    district_id: district.id,
    request_id: requestId,
    id: newId(now),
    at: now.toString(),
    duty_id: routing.dutyId,
    post_id: routing.postId,
    category_id: routing.categoryId,
    micro_grid_id: routing.microGridId,
    reason: JSON.stringify(routing.reason),
  };
}

/** The deadlines in force, the newest of each kind. */
export async function currentDeadlines(
  { tx, district }: Pick<Writer, "tx" | "district">,
  requestId: string,
): Promise<{ firstContact: RequestDeadline; resolution: RequestDeadline }> {
  const rows = await tx
    .selectFrom("requests.deadlines")
    .distinctOn("kind")
    .selectAll()
    .where("district_id", "=", district.id)
    .where("request_id", "=", requestId)
    .orderBy("kind")
    .orderBy("id", "desc")
    .execute();
  const of = (kind: RequestDeadline["kind"]): RequestDeadline => {
    const row = rows.find((candidate) => candidate.kind === kind);
    if (!row) throw new Error(`request ${requestId} has no deadline of the kind ${kind}`);
    return {
      kind,
      limit: { amount: row.limit_amount, unit: row.limit_unit as RequestDeadline["limit"]["unit"] },
      countedFrom: Temporal.Instant.from(row.counted_from),
      dueAt: Temporal.Instant.from(row.due_at),
      provisional: row.provisional,
      reason: row.reason as RequestDeadline["reason"],
    };
  };
  return { firstContact: of("first-contact"), resolution: of("resolution") };
}
