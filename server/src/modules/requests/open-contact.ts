import { sql } from "kysely";
import { Type } from "typebox";
import type { Context } from "../../platform/operations/operation.ts";
import { Uuid } from "../../platform/schemas.ts";
import { openRecorded } from "./contact-opening.ts";
import { postFor, worksOnRequests } from "./policy.ts";
import { visibleTo } from "./scope.ts";
import { Reason } from "./staff-input.ts";
import { operation, type RequestTables } from "./tables.ts";

interface ContactRow {
  id: string;
  reporter_name: string;
  reporter_phone_encrypted: Buffer | null;
  first_contacted_at: string | null;
  answerable_post_id: string;
  answerable_unit_id: string;
  offered_post_id: string | null;
  offered_unit_id: string | null;
}

/**
 * Shows the name and phone of the reporter, or of somebody who joined, to the post that has the request or is asked to take it. Each opening is kept with
 * its reason, and whom it concerns can read it. For the holder, opening the reporter's counts as the first contact: they are
 * about to call.
 */
export const openContact = operation({
  name: "open-contact",
  summary: "The post that has a request opens the reporter's contact, for a reason that is recorded.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({
    requestId: Uuid,
    reason: Reason,
    joinedId: Type.Optional(
      Type.String({ format: "uuid", description: "of a resident who joined; else the reporter" }),
    ),
  }),
  output: Type.Object({ name: Type.String(), phone: Type.Union([Type.String(), Type.Null()]) }),
  refusals: {},
  async run(context) {
    const { actor, tx, district, now, input, refuse } = context;
    const { rows } = await sql<ContactRow>`
      select r.id, r.reporter_name, r.reporter_phone_encrypted, r.first_contacted_at, r.answerable_post_id,
             r.answerable_unit_id, r.offered_post_id, r.offered_unit_id
        from requests.requests r
       where r.district_id = ${district.id} and r.id = ${input.requestId}::uuid and ${visibleTo(actor)}
         for update of r`.execute(tx);
    const request = rows[0];
    if (!request) throw refuse("not-found");
    const holder = postFor(actor, { id: request.answerable_post_id, unitId: request.answerable_unit_id });
    const asked =
      request.offered_post_id && request.offered_unit_id
        ? postFor(actor, { id: request.offered_post_id, unitId: request.offered_unit_id })
        : undefined;
    const post = holder ?? asked;
    if (!post || actor.accountId === null) throw refuse("right-missing");
    const joined = input.joinedId === undefined ? undefined : await joinedContact(context, input.joinedId);
    if (input.joinedId !== undefined && !joined) throw refuse("not-found");
    context.actAs(post.id);
    return openRecorded(context, request, {
      postId: post.id,
      reason: input.reason.trim(),
      change: holder && !joined && request.first_contacted_at === null ? { first_contacted_at: now.toString() } : {},
      ...(joined && { joined, facts: { ofJoined: true } }),
    });
  },
});

/** Somebody who has left can be called by nobody. */
async function joinedContact(
  { tx, district, input }: Pick<Context<RequestTables, { requestId: string }, never>, "tx" | "district" | "input">,
  joinedId: string,
) {
  return tx
    .selectFrom("requests.joined_residents")
    .select(["id", "name", "phone_encrypted"])
    .where("district_id", "=", district.id)
    .where("request_id", "=", input.requestId)
    .where("id", "=", joinedId)
    .where("left_at", "is", null)
    .executeTakeFirst();
}
