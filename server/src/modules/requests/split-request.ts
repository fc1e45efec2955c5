import { sql } from "kysely";
import { Type } from "typebox";
import type { Point } from "../../platform/database/tables.generated.ts";
import { newId } from "../../platform/ids.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { readCalendar } from "../calendar/index.ts";
import { categoryById } from "../categories/index.ts";
import { chooseDuty } from "../duties/index.ts";
import {
  deadlineRow,
  decided,
  routingRow,
  staffRefusals,
  stateRefusalsOf,
  timelineRow,
  writeChange,
} from "./change-request.ts";
import { deadlinesFor, dueColumns } from "./deadlines.ts";
import { offerablePost } from "./find-post.ts";
import { actAsHolder } from "./holder.ts";
import { requestNumber } from "./numbers.ts";
import { linkKey, linkPurpose, type OpenRequest, openForStaff } from "./open-request.ts";
import { worksOnRequests } from "./policy.ts";
import { requestLimits } from "./request-limits.ts";
import { routedTo, routingFactsOf, routingRowOf } from "./routing.ts";
import { searchVector } from "./search.ts";
import { Changed, ofRequest } from "./staff-input.ts";
import { operation } from "./tables.ts";
import { writeFiling } from "./write-filing.ts";

const PartToSplit = Type.Object({
  words: Type.String({ ...personal, minLength: 1, maxLength: 1000, pattern: "\\S" }),
  categoryId: Uuid,
  postId: nullable(Type.String({ format: "uuid", description: "null: whoever the duty table names" })),
});

/**
 * One request holds several jobs: each becomes a part with words, a post and a deadline of its own. The whole keeps its
 * reporter and its post, who answers for all of it (首接负责).
 */
export const splitRequest = operation({
  name: "split-request",
  summary: "The answerable post splits a request into parts, each with its own post and deadline.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({
    ...ofRequest,
    parts: Type.Array(PartToSplit, { minItems: requestLimits.fewestParts, maxItems: requestLimits.mostParts }),
  }),
  output: Changed,
  refusals: {
    ...staffRefusals,
    ...stateRefusalsOf("offer-pending", "approval-pending", "is-part", "parts-open"),
    "category-unknown": 422,
    "post-not-offerable": 422,
  },
  async run(context) {
    const { tx, district, actor, input, now, vault, refuse } = context;
    const whole = await openForStaff(context);
    const post = actAsHolder(context, whole);
    const { change } = decided(context, whole, { action: "split-request" });
    const [calendar, place, sequences] = await Promise.all([
      readCalendar(tx, district),
      readPlace(context, whole),
      sql<{ sequence: number }>`
        select nextval('requests.request_number') as sequence from generate_series(1, ${input.parts.length})`.execute(
        tx,
      ),
    ]);
    for (const [index, { words, categoryId, postId }] of input.parts.entries()) {
      const id = newId(now);
      const category = await categoryById(tx, district.id, categoryId);
      if (!category || category.retired) throw refuse("category-unknown");
      const at = { categoryId, microGridId: whole.micro_grid_id };
      const routing = postId === null ? chooseDuty(await routingFactsOf(context, at)) : null;
      const to = routing
        ? { ...routedTo(routing), level: routing.post.level }
        : await offerablePost(context, postId!);
      if (!to) throw refuse("post-not-offerable");
      const { firstContact, resolution } = deadlinesFor(category.limits, calendar, now, "filed");
      const due = dueColumns({ firstContact, resolution });
      await writeFiling(tx, {
        request: {
          district_id: district.id,
          id,
          number: requestNumber(now, district.timeZone, sequences.rows[index]!.sequence),
          part_of_id: whole.id,
          category_id: categoryId,
          urgency: category.urgency,
          description: words.trim(),
          search: searchVector(words, place),
          ...place,
          location: place.location && sql<Point>`point(${place.location.x}, ${place.location.y})`,
          filed_by_account_id: actor.accountId,
          link_hash: vault.index(linkKey(vault, id), linkPurpose),
          state: "dispatched",
          answerable_post_id: to.postId,
          answerable_unit_id: to.unitId,
          level: to.level,
          filed_at: now.toString(),
          clock_since: now.toString(),
          ...due,
        },
        told: timelineRow(context, id, {
          kind: "split-off",
          postId: post.id,
          facts: {
            number: whole.number,
            postId: to.postId,
            dueAt: due.due_at,
            provisional: due.due_provisional,
          },
        }),
        deadlines: [deadlineRow(district, id, firstContact, now), deadlineRow(district, id, resolution, now)],
        routing: routing && routingRow(district, id, routingRowOf(routing, at), now),
      });
      // Whoever does a part sees what the reporter showed of it.
      await sql`
        insert into requests.request_photos (district_id, request_id, photo_id, kind, sort)
        select district_id, ${id}::uuid, photo_id, kind, sort from requests.request_photos
         where district_id = ${district.id} and request_id = ${whole.id}::uuid and kind = 'reported'`.execute(tx);
      context.emit("request.split-off", id, { postId: to.postId, wholeId: whole.id });
    }
    await writeChange(context, whole.id, {
      change,
      told: [{ kind: "split", postId: post.id, facts: { parts: input.parts.length } }],
    });
    return { version: change.version ?? whole.version, state: change.state ?? whole.state };
  },
});

/** Where the whole is, and through which door it came, as its parts have it too. */
async function readPlace(
  { tx, district }: Pick<Parameters<typeof openForStaff>[0], "tx" | "district">,
  whole: OpenRequest,
) {
  return tx
    .selectFrom("requests.requests")
    .select(["channel", "building_id", "address", "district_area_id", "street_id", "community_id", "grid_id"])
    .select(["micro_grid_id"])
    .select(sql<{ x: number; y: number } | null>`location`.as("location"))
    .where("district_id", "=", district.id)
    .where("id", "=", whole.id)
    .executeTakeFirstOrThrow();
}
