import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { nullable } from "../../platform/schemas.ts";
import { readsProcedures, setsProcedures } from "./policy.ts";
import { readSupportRules, ruleOn } from "./support-rule.ts";
import { operation } from "./tables.ts";

/** How many had and have to support a topic, since when, by which source. */
export const listSupportRules = operation({
  name: "list-support-rules",
  summary: "Staff read how much support a resident's topic needs, since when, with the source.",
  access: "read",
  permission: readsProcedures,
  input: Type.Object({}),
  output: Type.Object({
    rules: Type.Array(
      Type.Object({
        startsOn: Type.String(),
        people: nullable(Type.Integer()),
        percent: nullable(Type.Integer()),
        youngest: Type.Integer(),
        collectDays: Type.Integer(),
        answerDays: Type.Integer(),
        source: Type.String(),
        inForce: Type.Boolean(),
      }),
    ),
    maySet: Type.Boolean(),
  }),
  refusals: {},
  async run({ actor, tx, district, now }) {
    const rules = await readSupportRules(tx, district.id);
    const today = ruleOn(rules, dayOf(district, now));
    return { rules: rules.map((rule) => ({ ...rule, inForce: rule === today })), maySet: setsProcedures(actor) };
  },
});
