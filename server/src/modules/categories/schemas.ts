import { Type } from "typebox";
import { oneOf } from "../../platform/schemas.ts";

export const UrgencyText = oneOf(["emergency", "urgent", "normal", "complex"]);

/** Bounded so that no deadline lies further ahead than the calendar reckons. */
export const TimeLimitShape = Type.Object(
  {
    amount: Type.Integer({ minimum: 1, maximum: 1000 }),
    unit: oneOf(["clock-minutes", "clock-hours", "clock-days", "working-hours", "working-days"]),
  },
  { additionalProperties: false },
);
