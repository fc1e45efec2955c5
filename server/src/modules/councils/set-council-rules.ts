import { sql } from "kysely";
import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { Day, rulesProperties } from "./council-input.ts";
import { councilRefusals, openForChange } from "./open-for-change.ts";
import { mayRunCouncils } from "./policy.ts";
import { faultOfRhythm } from "./rhythm.ts";
import { operation } from "./tables.ts";

/**
 * The council's rules of procedure from a day on, with where they are written. The first ones may have begun before
 * today; later ones change no day that has passed.
 */
export const setCouncilRules = operation({
  name: "set-council-rules",
  summary: "Sets a council's rules of procedure from a day on.",
  access: "write",
  at: "{councilId}",
  permission: mayRunCouncils,
  input: Type.Object({ councilId: Uuid, id: Uuid, startsOn: Day, ...rulesProperties }),
  output: Nothing,
  refusals: {
    ...councilRefusals,
    "rules-in-the-past": 422,
    "quorum-above-all": 422,
    "rhythm-day-missing": 422,
    "rules-id-taken": 409,
  },
  async run(context) {
    const { actor, input, tx, district, now, refuse, emit, alreadyDone } = context;
    const { id, startsOn, quorum, rhythm } = input;
    const { council } = await openForChange(context, input.councilId);
    if (quorum.numerator > quorum.denominator) throw refuse("quorum-above-all");
    const fault = rhythm && faultOfRhythm(rhythm);
    if (fault) throw refuse(fault);
    const { rows } = await sql<{ first: boolean; same: boolean | null }>`
      select not exists (select from councils.rules r
                          where r.district_id = ${district.id} and r.council_id = ${council.id}::uuid) as first,
             (select r.starts_on = ${startsOn}::date and r.source = ${input.source.trim()} from councils.rules r
               where r.district_id = ${district.id} and r.council_id = ${council.id}::uuid
                 and r.id = ${id}::uuid) as same`.execute(tx);
    const { first, same } = rows[0]!;
    if (same === true) {
      alreadyDone();
      return {};
    }
    if (same === false) throw refuse("rules-id-taken");
    if (!first && startsOn < dayOf(district, now)) throw refuse("rules-in-the-past");
    await tx
      .insertInto("councils.rules")
      .values({
        district_id: district.id,
        council_id: council.id,
        id,
        starts_on: startsOn,
        quorum_numerator: quorum.numerator,
        quorum_denominator: quorum.denominator,
        notice_days: input.noticeDays,
        proposers: input.proposers,
        presider: input.presider,
        support_threshold: input.supportThreshold,
        rhythm: rhythm === null ? null : JSON.stringify(rhythm),
        source: input.source.trim(),
        set_at: now.toString(),
        account_id: actor.accountId,
      })
      .execute();
    emit("council.rules-set", council.id, { rulesId: id, startsOn });
    return {};
  },
});
