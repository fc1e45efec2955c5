import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { setsRates } from "./policy.ts";
import { operation } from "./tables.ts";

/** The district sets by what its rates are counted, from a day on that has not begun: what was published stays as it is. */
export const setRates = operation({
  name: "set-rates",
  summary: "Sets what a fair is worth, from how many on is compared and how many are called back, from a day on.",
  access: "write",
  permission: setsRates,
  input: Type.Object({
    id: Uuid,
    /** Of this century, so that it is a date PostgreSQL knows. */
    startsOn: Type.String({ format: "date", pattern: "^20" }),
    fairPercent: Type.Integer({ minimum: 0, maximum: 100 }),
    fewestForRank: Type.Integer({ minimum: 10, maximum: 1000 }),
    callbackPercent: Type.Integer({ minimum: 0, maximum: 100 }),
    source: Type.String({ minLength: 1, maxLength: 300, pattern: "\\S" }),
  }),
  output: Nothing,
  refusals: { "day-has-begun": 422 },
  async run({ actor, tx, district, now, input, refuse, emit, alreadyDone }) {
    const { id, startsOn, fairPercent, fewestForRank, callbackPercent, source } = input;
    if (startsOn <= dayOf(district, now)) throw refuse("day-has-begun", { day: startsOn });
    const set = await tx
      .insertInto("rates.settings")
      .values({
        district_id: district.id,
        id,
        starts_on: startsOn,
        fair_percent: fairPercent,
        fewest_for_rank: fewestForRank,
        callback_percent: callbackPercent,
        source: source.trim(),
        set_at: now.toString(),
        account_id: actor.accountId,
      })
      .onConflict((conflict) => conflict.columns(["district_id", "id"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (set) emit("rates.set", id, { startsOn, fairPercent, fewestForRank, callbackPercent });
    else alreadyDone();
    return {};
  },
});
