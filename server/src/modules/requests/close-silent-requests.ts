import { sql } from "kysely";
import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { onlySystem } from "../../platform/operations/actor.ts";
import { operation } from "./tables.ts";

const mostAtOnce = 5_000;

/** Silence answers too: a solution nobody spoke to is closed unrated, a rejection nobody appealed becomes final. */
export const closeSilentRequests = operation({
  name: "close-silent-requests",
  summary: "Closes what its reporter did not answer in time.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Type.Object({ closed: Type.Integer() }),
  refusals: {},
  async run({ tx, district, now, emit, alreadyDone }) {
    const at = now.toString();
    // The same change as `decide` makes of close-silent, for many at once; a test holds the two together.
    const { rows } = await sql<{ id: string; closing: "unrated" | "rejected" }>`
      update requests.requests r
         set state = 'closed', closing = case silent.state when 'rejected' then 'rejected' else 'unrated' end,
             closed_at = ${at}::timestamptz, closed_level = r.level, answer_until = null, version = r.version + 1
        from (select id, state from requests.requests
               where district_id = ${district.id} and state in ('resolved', 'rejected')
                 and answer_until < ${at}::timestamptz
               order by answer_until limit ${mostAtOnce} for update skip locked) silent
       where r.district_id = ${district.id} and r.id = silent.id
      returning r.id, r.closing`.execute(tx);
    if (rows.length === 0) {
      alreadyDone();
      return { closed: 0 };
    }
    const told = rows.map(({ id, closing }) => ({
      id,
      kind: closing === "rejected" ? "rejection-final" : "closed-unrated",
    }));
    await tx
      .insertInto("requests.timeline")
      .values(
        told.map(({ id, kind }) => ({
          district_id: district.id,
          request_id: id,
          id: newId(now),
          at,
          kind,
          audience: "resident",
          actor_kind: "system",
        })),
      )
      .execute();
    for (const { id, kind } of told) emit(`request.${kind}`, id);
    return { closed: rows.length };
  },
});
