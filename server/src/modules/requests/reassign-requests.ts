import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Uuid } from "../../platform/schemas.ts";
import { chooseDuty } from "../duties/index.ts";
import { decided, staffRefusals, writeChange } from "./change-request.ts";
import { type OpenRequest, openColumns } from "./open-request.ts";
import { routedTo, routingFactsOf, routingRowOf } from "./routing.ts";
import { operation } from "./tables.ts";

/** Requests of one run; what is left is looked at a minute later. */
const mostAtOnce = 100;

/**
 * Nothing open stays with a post that is closed or that nobody holds any more, because its last term has run out or
 * because the reporter has reopened what it had: it is routed again, to the district's backstop at the last.
 */
export const reassignRequests = operation({
  name: "reassign-requests",
  summary: "Routes again what is open at posts that are closed or that nobody holds.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({ eventId: Type.Optional(Uuid), subjectId: Type.Optional(Uuid) }),
  output: Type.Object({ reassigned: Type.Integer() }),
  refusals: { "wrong-state": staffRefusals["wrong-state"] },
  async run(context) {
    const { tx, district, alreadyDone } = context;
    const { rows } = await sql<OpenRequest>`
      select ${openColumns}
        from (select id, backstop from directory.staffed_posts
               where district_id = ${district.id} and not backstop and (closed_at is not null or holder_count = 0)) h
        join requests.requests r
          on r.district_id = ${district.id} and r.answerable_post_id = h.id and r.state <> 'closed'
       order by r.due_at, r.id
       limit ${mostAtOnce} for update of r skip locked`.execute(tx);
    if (rows.length === 0) alreadyDone();
    for (const request of rows) await reassign(context, request);
    return { reassigned: rows.length };
  },
});

async function reassign(
  context: Parameters<typeof decided>[0] & Parameters<typeof writeChange>[0],
  request: OpenRequest,
) {
  const at = { categoryId: request.category_id, microGridId: request.micro_grid_id };
  const routing = chooseDuty(await routingFactsOf(context, at));
  const move = { action: "reassign-request", to: routedTo(routing), level: routing.post.level } as const;
  const { change } = decided(context, request, move);
  await writeChange(context, request.id, {
    change,
    routing: routingRowOf(routing, at),
    told: [{ kind: "reassigned", facts: { postId: routing.post.id } }],
  });
}
