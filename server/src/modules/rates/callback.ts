import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Actor } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { Refusal } from "../../platform/refusals.ts";
import { callsFor } from "./policy.ts";
import { callbackLimits } from "./standard-settings.ts";
import type { RatesTables } from "./tables.ts";

/** A callback opened by whoever is to make it. */

export const callbackRefusals = { "handled-it": 409, "callback-over": 409 } as const;

export interface Callback {
  id: string;
  request_id: string;
  post_id: string;
  unit_id: string;
  chosen_at: string;
  state: string;
  tries: number;
  version: number;
  handled: boolean;
}

interface CallbackContext {
  tx: Transaction<RatesTables>;
  district: District;
  actor: Actor;
  now: Temporal.Instant;
  input: { callbackId: string };
  refuse(code: "not-found" | "handled-it" | "callback-over"): Refusal;
  actAs(postId: string): void;
}

/**
 * The callback, its row locked, and the post in which the actor makes it. It is made by nobody who had a part in the
 * request, whatever post they hold now.
 */
export async function openCallback(context: CallbackContext): Promise<Callback & { actorPostId: string }> {
  const { tx, district, actor, now, input, refuse, actAs } = context;
  const { rows } = await sql<Callback>`
    select c.id, c.request_id, c.post_id, c.unit_id, c.chosen_at, c.state, c.tries, c.version,
           ${handledBy(actor, sql.ref("c.request_id"), district.id)} as handled
      from rates.callbacks c
     where c.district_id = ${district.id} and c.id = ${input.callbackId}::uuid
       for update of c`.execute(tx);
  const callback = rows[0];
  const post = callback && callsFor(actor, { id: callback.post_id, unitId: callback.unit_id });
  if (!callback || !post) throw refuse("not-found");
  if (callback.handled) throw refuse("handled-it");
  const dropsAt = Temporal.Instant.from(callback.chosen_at).add({ hours: 24 * callbackLimits.droppedDays });
  if (callback.state !== "open" || Temporal.Instant.compare(now, dropsAt) > 0) throw refuse("callback-over");
  actAs(post.id);
  return { ...callback, actorPostId: post.id };
}

/** Whether the actor had a part in the request of that column. */
export function handledBy(actor: Actor, requestId: RawBuilder<unknown>, districtId: number): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from requests.handlers h
     where h.district_id = ${districtId} and h.request_id = ${requestId} and h.account_id = ${actor.accountId}::uuid)`;
}

/** Marks the request to be counted anew. */
export async function countAnew(tx: Transaction<RatesTables>, districtId: number, requestId: string): Promise<void> {
  await sql`
    update rates.standings s set counted = false
     where s.district_id = ${districtId} and s.request_id = ${requestId}::uuid
       and s.on_day = (select max(n.on_day) from rates.standings n
                        where n.district_id = ${districtId} and n.request_id = ${requestId}::uuid)`.execute(tx);
}
