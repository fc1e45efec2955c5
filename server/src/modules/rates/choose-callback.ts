import { sql } from "kysely";
import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { onlySystem } from "../../platform/operations/actor.ts";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { isSampled, settingsOn } from "./rules.ts";
import { readSettings } from "./settings.ts";
import { callbackLimits, standardSettings } from "./standard-settings.ts";
import { operation } from "./tables.ts";

interface Resolved {
  resolved_at: string | null;
  filed_on: string;
  post_id: string | null;
  unit_id: string | null;
}

/**
 * Callback by sample (回访): of what was resolved a share is called back, by the intake desk nearest to it that is of
 * another unit and had no part. Whether is told by a keyed hash of the request, which nobody can foresee or influence.
 */
export const chooseCallback = operation({
  name: "choose-callback",
  summary: "Chooses by sample whether a resolved request is called back, and by which post.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({ eventId: Uuid, subjectId: Uuid }),
  output: Type.Object({ callbackId: nullable(Uuid), postId: nullable(Uuid) }),
  refusals: {},
  async run({ tx, district, now, vault, input, emit, alreadyDone }) {
    const requestId = input.subjectId;
    const settings = await readSettings(tx, district.id);
    const { rows } = await sql<Resolved>`
      select r.resolved_at, (r.filed_at at time zone ${district.timeZone}::text)::date::text as filed_on,
             p.id as post_id, p.unit_id
        from requests.handled_requests r
        left join lateral (
          select p.id, p.unit_id from directory.staffed_posts p
           where p.district_id = r.district_id and p.closed_at is null and p.holder_count > 0
             and p.role in ('community-officer', 'street-officer', 'district-officer')
             and p.area_id in (r.community_id, r.street_id, r.district_area_id)
             and p.unit_id <> r.answerable_unit_id
             and not exists (select from requests.handlers h
                              where h.district_id = r.district_id and h.request_id = r.id and h.post_id = p.id)
           order by p.area_level desc, p.id limit 1) p on true
       where r.district_id = ${district.id} and r.id = ${requestId}::uuid and r.reachable
         and r.state in ('resolved', 'closed')`.execute(tx);
    const resolved = rows[0];
    const percent = (settingsOn(resolved?.filed_on ?? "", settings) ?? standardSettings).callbackPercent;
    const drawn = vault.index(requestId, "callback-sample");
    if (!resolved?.resolved_at || !resolved.post_id || !resolved.unit_id || !isSampled(drawn, percent)) {
      alreadyDone();
      return none;
    }
    const chosen = await tx
      .insertInto("rates.callbacks")
      .values({
        district_id: district.id,
        id: newId(now),
        request_id: requestId,
        resolved_at: resolved.resolved_at,
        post_id: resolved.post_id,
        unit_id: resolved.unit_id,
        chosen_at: now.toString(),
        due_at: now.add({ hours: 24 * callbackLimits.dueDays }).toString(),
        state: "open",
      })
      .onConflict((conflict) => conflict.columns(["district_id", "request_id", "resolved_at"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!chosen) {
      alreadyDone();
      return none;
    }
    emit("callback.chosen", chosen.id, { requestId });
    return { callbackId: chosen.id, postId: resolved.post_id };
  },
});

const none = { callbackId: null, postId: null };
