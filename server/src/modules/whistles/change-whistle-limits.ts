import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { Nothing } from "../../platform/schemas.ts";
import { WhistleLimitShape } from "./list-whistle-limits.ts";
import { mayChangeWhistleLimits } from "./policy.ts";
import { WhistleKindName } from "./step-input.ts";
import { operation } from "./tables.ts";

/** The administrator sets the times of a kind, with their source. They hold for calls made from now on. */
export const changeWhistleLimits = operation({
  name: "change-whistle-limits",
  summary: "Changes by when a called unit reports in and how fast what is late climbs, with the source.",
  access: "write",
  permission: mayChangeWhistleLimits,
  input: Type.Object({
    kind: WhistleKindName,
    report: WhistleLimitShape,
    step: WhistleLimitShape,
    source: Type.String({ minLength: 1, maxLength: 300, pattern: "\\S" }),
  }),
  output: Nothing,
  refusals: {},
  async run({ tx, district, now, input, emit }) {
    const { kind, report, step } = input;
    const row = {
      report_amount: report.amount,
      report_unit: report.unit,
      step_amount: step.amount,
      step_unit: step.unit,
      source: input.source.trim(),
      effective_from: now.toZonedDateTimeISO(district.timeZone).toPlainDate().toString(),
    };
    await tx
      .insertInto("whistles.limits")
      .values({ district_id: district.id, kind, ...row })
      .onConflict((conflict) => conflict.columns(["district_id", "kind"]).doUpdateSet(row))
      .execute();
    emit("whistle.limits-changed", newId(now), { kind, report, step, source: row.source });
    return {};
  },
});
