import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { Nothing, nullable, Uuid } from "../../platform/schemas.ts";
import { setsProcedures } from "./policy.ts";
import { operation } from "./tables.ts";

/** The district sets how much support a resident's topic needs, from a day on; what collects already keeps its number. */
export const setSupportRule = operation({
  name: "set-support-rule",
  summary: "Sets how many must support a resident's topic, for how long it collects and by when it is answered.",
  access: "write",
  permission: setsProcedures,
  input: Type.Object({
    id: Uuid,
    startsOn: Type.String({ format: "date", pattern: "^20" }),
    people: nullable(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
    percent: nullable(Type.Integer({ minimum: 1, maximum: 100 })),
    youngest: Type.Integer({ minimum: 0, maximum: 120 }),
    collectDays: Type.Integer({ minimum: 1, maximum: 366 }),
    answerDays: Type.Integer({ minimum: 1, maximum: 366 }),
    source: Type.String({ minLength: 1, maxLength: 300, pattern: "\\S" }),
  }),
  output: Nothing,
  refusals: { "support-measure-unclear": 422, "rule-in-the-past": 422 },
  async run({ actor, tx, district, now, input, refuse, emit, alreadyDone }) {
    const { id, startsOn, people, percent, youngest, collectDays, answerDays, source } = input;
    const today = dayOf(district, now);
    if ((people === null) === (percent === null)) throw refuse("support-measure-unclear");
    if (startsOn < today) throw refuse("rule-in-the-past", { day: today });
    const set = await tx
      .insertInto("deliberations.support_rules")
      .values({
        district_id: district.id,
        id,
        starts_on: startsOn,
        people,
        percent,
        youngest,
        collect_days: collectDays,
        answer_days: answerDays,
        source: source.trim(),
        set_at: now.toString(),
        account_id: actor.accountId,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (set) emit("support-rule.set", id, { startsOn, people, percent, youngest, collectDays, answerDays });
    else alreadyDone();
    return {};
  },
});
