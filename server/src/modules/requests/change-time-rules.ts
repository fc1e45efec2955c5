import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { Nothing } from "../../platform/schemas.ts";
import { mayChangeTimeRules } from "./policy.ts";
import { operation } from "./tables.ts";
import { timeRulesShape } from "./time-rules.ts";

/**
 * The administrator sets how the district deals with time, and says by which document. It holds for what is asked and
 * what climbs from now on; what was approved stays.
 */
export const changeTimeRules = operation({
  name: "change-time-rules",
  summary: "Changes the district's rules of suspension, extension and lateness, with their source.",
  access: "write",
  permission: mayChangeTimeRules,
  input: Type.Object(timeRulesShape),
  output: Nothing,
  refusals: { "late-steps-out-of-order": 422 },
  async run({ tx, district, now, input, refuse, emit }) {
    const { suspensionDays, extensionPercent, lateSteps, source } = input;
    const days = lateSteps.map(({ workingDays }) => workingDays);
    if (days.some((day, index) => index > 0 && day <= days[index - 1]!)) throw refuse("late-steps-out-of-order");
    const id = newId(now);
    await tx
      .insertInto("requests.time_rules")
      .values({
        district_id: district.id,
        id,
        suspension_days: suspensionDays,
        extension_percent: extensionPercent,
        late_steps: JSON.stringify(lateSteps),
        source: source.trim(),
        set_at: now.toString(),
      })
      .execute();
    emit("request.time-rules-changed", id, { ...input });
    return {};
  },
});
