import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Actor } from "../../platform/operations/actor.ts";
import { type District, dayOf } from "../../platform/operations/operation.ts";
import type { Refusal } from "../../platform/refusals.ts";
import { countAnew, handledBy } from "./callback.ts";
import { agreesIn } from "./policy.ts";
import type { RatesTables } from "./tables.ts";

/** A proposal to leave a request out of the rates, opened by whoever decides it. */

export const causes = ["unreasonable", "outside-competence"] as const;
export const exclusionStates = ["proposed", "confirmed", "refused"] as const;

export const decisionRefusals = {
  "second-person-needed": 409,
  "handled-it": 409,
  "decided-already": 409,
} as const;

interface Deciding {
  tx: Transaction<RatesTables>;
  district: District;
  actor: Actor;
  now: Temporal.Instant;
  input: { exclusionId: string };
  refuse(code: "not-found" | "right-missing" | keyof typeof decisionRefusals): Refusal;
  emit(event: string, subjectId: string, payload?: Record<string, unknown>): void;
  actAs(postId: string): void;
}

interface Proposed {
  id: string;
  request_id: string;
  state: string;
  proposed_by_account_id: string;
  version: number;
  handled: boolean;
  areas: string[];
}

/** The second person says yes or no: neither who proposed it nor anybody who had a part in the request. */
export async function decideExclusion(
  context: Deciding,
  { state, reason }: { state: "confirmed" | "refused"; reason: string },
): Promise<{ state: "confirmed" | "refused" }> {
  const { tx, district, actor, now, input, refuse, emit, actAs } = context;
  const { rows } = await sql<Proposed>`
    select e.id, e.request_id, e.state, e.proposed_by_account_id, e.version,
           ${handledBy(actor, sql.ref("e.request_id"), district.id)} as handled,
           array[r.district_area_id, r.street_id, r.community_id] as areas
      from rates.exclusions e
      join requests.handled_requests r on r.district_id = e.district_id and r.id = e.request_id
     where e.district_id = ${district.id} and e.id = ${input.exclusionId}::uuid
       for update of e`.execute(tx);
  const exclusion = rows[0];
  if (!exclusion) throw refuse("not-found");
  const post = actor.posts.find((candidate) => agreesIn(candidate, exclusion.areas));
  if (!post || actor.accountId === null) throw refuse("right-missing");
  if (exclusion.proposed_by_account_id === actor.accountId) throw refuse("second-person-needed");
  if (exclusion.handled) throw refuse("handled-it");
  if (exclusion.state !== "proposed") throw refuse("decided-already");
  actAs(post.id);
  await tx
    .updateTable("rates.exclusions")
    .set({
      state,
      decided_at: now.toString(),
      decided_on: dayOf(district, now),
      decided_by_account_id: actor.accountId,
      decided_by_post_id: post.id,
      decision_reason: reason.trim(),
      version: exclusion.version + 1,
    })
    .where("district_id", "=", district.id)
    .where("id", "=", exclusion.id)
    .execute();
  if (state === "confirmed") await countAnew(tx, district.id, exclusion.request_id);
  emit(`exclusion.${state}`, exclusion.id, { requestId: exclusion.request_id });
  return { state };
}
