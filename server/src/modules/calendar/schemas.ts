import { Type } from "typebox";
import { oneOf } from "../../platform/schemas.ts";

export const Year = Type.Integer({ minimum: 2000, maximum: 2100 });

/** rest: a weekday off; work: a Saturday or Sunday worked to make up for it. */
export const DayKindText = oneOf(["work", "rest"]);
