import { Type } from "typebox";
import { type District, dayOf } from "../../platform/operations/operation.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { DateText, oneOf, Uuid } from "../../platform/schemas.ts";
import { problemStates } from "./states.ts";

export const ProblemStateName = oneOf(problemStates);

/** What every change says: which problem, and as of which version it was read. */
export const ofProblem = { problemId: Uuid, version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) };

/** What every change answers: how it stands now. */
export const Changed = Type.Object({ version: Type.Integer(), state: ProblemStateName });

/** Words of staff. They may name people, so the audit leaves them out; the timeline keeps them. */
export const Words = Type.String({ ...personal, minLength: 1, maxLength: 2000, pattern: "\\S" });
export const Title = Type.String({ ...personal, minLength: 1, maxLength: 60, pattern: "\\S" });

export const RequestIds = Type.Array(Uuid, { maxItems: 200 });
export const ReviewDate = DateText;

/** Ours: what is looked at less than once a year is nobody's work. */
const mostReviewDays = 366;

/** Whether a review lies ahead of today and within the year. */
export function reviewFits(reviewOn: string, district: District, now: Temporal.Instant): boolean {
  const today = Temporal.PlainDate.from(dayOf(district, now));
  const days = today.until(Temporal.PlainDate.from(reviewOn), { largestUnit: "days" }).days;
  return days >= 1 && days <= mostReviewDays;
}
