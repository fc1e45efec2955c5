import { sql } from "kysely";
import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { onlySystem } from "../../platform/operations/actor.ts";
import { operation } from "./tables.ts";

/** Rows of one run; what is left is marked a minute later. */
const mostAtOnce = 5_000;

/**
 * Every minute: what has passed its deadline is marked late since that deadline, tells so on its timeline and so appears
 * to whoever sees the area. While a question waits for the reporter or the request is suspended
 * the clock stands (see states.ts).
 */
export const markLateRequests = operation({
  name: "mark-late-requests",
  summary: "Marks the requests that have passed their deadline.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Type.Object({ marked: Type.Integer() }),
  refusals: {},
  async run({ tx, district, now, emit, alreadyDone }) {
    // The version stays: a mark made by the clock must not refuse what somebody is just writing.
    const { rows } = await sql<{ id: string; due_at: string }>`
      update requests.requests r set late_since = r.due_at, late_step = 0
        from (select id from requests.requests
               where district_id = ${district.id} and late_since is null and state in ('dispatched', 'accepted')
                 and due_at < ${now.toString()}::timestamptz
               order by due_at limit ${mostAtOnce} for update skip locked) late
       where r.district_id = ${district.id} and r.id = late.id
      returning r.id, r.due_at`.execute(tx);
    if (rows.length === 0) {
      alreadyDone();
      return { marked: 0 };
    }
    await tx
      .insertInto("requests.timeline")
      .values(
        rows.map(({ id, due_at }) => ({
          district_id: district.id,
          request_id: id,
          id: newId(now),
          at: now.toString(),
          kind: "became-late",
          audience: "resident",
          actor_kind: "system",
          facts: JSON.stringify({ dueAt: due_at }),
        })),
      )
      .execute();
    for (const { id } of rows) emit("request.became-late", id);
    return { marked: rows.length };
  },
});
