import { Type } from "typebox";
import { DateText, oneOf } from "../../platform/schemas.ts";
import { mayReadWhistleLimits } from "./policy.ts";
import { whistleKinds } from "./states.ts";
import { WhistleKindName } from "./step-input.ts";
import { operation } from "./tables.ts";
import { readLimits } from "./whistle-limits.ts";

/** Bounded so that no deadline lies further ahead than the calendar reckons. */
export const WhistleLimitShape = Type.Object({
  amount: Type.Integer({ minimum: 1, maximum: 1000 }),
  unit: oneOf(["clock-minutes", "clock-hours", "clock-days", "working-hours", "working-days"]),
});

export const listWhistleLimits = operation({
  name: "list-whistle-limits",
  summary: "Lists by when a called unit reports in, and how fast what is late climbs, for each kind of whistle.",
  access: "read",
  permission: mayReadWhistleLimits,
  input: Type.Object({}),
  output: Type.Object({
    limits: Type.Array(
      Type.Object({
        kind: WhistleKindName,
        report: WhistleLimitShape,
        step: WhistleLimitShape,
        source: Type.String(),
        effectiveFrom: DateText,
      }),
    ),
  }),
  refusals: {},
  async run({ tx, district }) {
    const limits = await readLimits(tx, district);
    return { limits: whistleKinds.map((kind) => ({ kind, ...limits[kind] })) };
  },
});
