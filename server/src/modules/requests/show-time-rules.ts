import { Type } from "typebox";
import { isStaff } from "../../platform/operations/actor.ts";
import { operation } from "./tables.ts";
import { readTimeRules, timeRulesShape } from "./time-rules.ts";

/** How far a suspension reaches, how much an extension adds, whom a late request climbs to. */
export const showTimeRules = operation({
  name: "show-time-rules",
  summary: "Staff read the district's rules of suspension, extension and lateness.",
  access: "read",
  permission: isStaff,
  input: Type.Object({}),
  output: Type.Object(timeRulesShape),
  refusals: {},
  async run(context) {
    const { lateSteps, ...rules } = await readTimeRules(context);
    return { ...rules, lateSteps: [...lateSteps] };
  },
});
