import { sql } from "kysely";
import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { Nothing, oneOf, Uuid } from "../../platform/schemas.ts";
import { causes } from "./exclusion.ts";
import { callsFor, countsInArea, seesRates } from "./policy.ts";
import { operation } from "./tables.ts";

interface Judged {
  answerable_post_id: string;
  answerable_unit_id: string;
  areas: string[];
  final: boolean;
}

/** The post that has a request says why it should not count. It counts until a second person has agreed. */
export const proposeExclusion = operation({
  name: "propose-exclusion",
  summary: "The answerable post proposes to leave a request out of the rates, with the reason.",
  access: "write",
  permission: seesRates,
  input: Type.Object({
    id: Uuid,
    requestId: Uuid,
    cause: oneOf(causes),
    reason: Type.String({ ...personal, minLength: 1, maxLength: 500, pattern: "\\S" }),
  }),
  output: Nothing,
  refusals: { "excluded-already": 409, "figures-final": 409 },
  async run({ actor, tx, district, now, input, refuse, emit, alreadyDone, actAs }) {
    const { rows } = await sql<Judged>`
      select r.answerable_post_id, r.answerable_unit_id,
             array[r.district_area_id, r.street_id, r.community_id, r.grid_id] as areas,
             coalesce(f.final, false) as final
        from requests.handled_requests r
        left join rates.facts f on f.district_id = r.district_id and f.request_id = r.id
       where r.district_id = ${district.id} and r.id = ${input.requestId}::uuid`.execute(tx);
    const request = rows[0];
    const post = request && callsFor(actor, { id: request.answerable_post_id, unitId: request.answerable_unit_id });
    const sees =
      request &&
      actor.posts.some(
        (own) =>
          own.unitId === request.answerable_unit_id || (countsInArea(own) && request.areas.includes(own.areaId)),
      );
    if (!request || !sees) throw refuse("not-found");
    if (!post || actor.accountId === null) throw refuse("right-missing");
    if (request.final) throw refuse("figures-final");
    actAs(post.id);
    const { rows: proposed } = await sql<{ id: string }>`
      insert into rates.exclusions
             (district_id, id, request_id, cause, reason, proposed_at, proposed_by_account_id, proposed_by_post_id, state)
      values (${district.id}, ${input.id}::uuid, ${input.requestId}::uuid, ${input.cause}, ${input.reason.trim()},
              ${now.toString()}::timestamptz, ${actor.accountId}::uuid, ${post.id}::uuid, 'proposed')
      on conflict do nothing
      returning id`.execute(tx);
    if (proposed.length > 0) {
      emit("exclusion.proposed", input.id, { requestId: input.requestId, cause: input.cause });
      return {};
    }
    const same = await tx
      .selectFrom("rates.exclusions")
      .select("id")
      .where("district_id", "=", district.id)
      .where("id", "=", input.id)
      .where("request_id", "=", input.requestId)
      .executeTakeFirst();
    if (!same) throw refuse("excluded-already");
    alreadyDone();
    return {};
  },
});
