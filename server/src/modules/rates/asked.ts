import { type Static, Type } from "typebox";
import { DateText, oneOf } from "../../platform/schemas.ts";

/** What is asked of figures: which requests, by what, as known when. */

export const groupings = ["unit", "area", "category", "channel", "day", "week", "month"] as const;
export type Grouping = (typeof groupings)[number];

export const longestPeriodDays = 366;

const OneOfMany = (what: string) => Type.Optional(Type.String({ format: "uuid", description: what }));

/** Which requests: filed on these days of the district, both included. */
export const ofRequests = {
  from: DateText,
  to: DateText,
  areaId: OneOfMany("an area of any level down to the grid; left out: the widest that the asker answers for"),
  unitId: OneOfMany("the unit that is answerable"),
  categoryId: OneOfMany("a category, or a group with all its categories"),
  channel: Type.Optional(Type.String({ maxLength: 40, description: "by which way it came in" })),
  knownOn: Type.Optional(
    Type.String({ format: "date", description: "a past day: figures as they were known at its end" }),
  ),
};

export const By = oneOf(groupings);

const OfRequests = Type.Object(ofRequests);
export type Asked = Static<typeof OfRequests>;
