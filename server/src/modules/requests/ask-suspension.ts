import { Type } from "typebox";
import { DateText, oneOf } from "../../platform/schemas.ts";
import { nextWorkingMoment, readCalendar } from "../calendar/index.ts";
import { decided, staffRefusals, stateRefusalsOf, writeChange } from "./change-request.ts";
import { actAsHolder } from "./holder.ts";
import { openForStaff } from "./open-request.ts";
import { worksOnRequests } from "./policy.ts";
import { nextLevel, routedTo } from "./routing.ts";
import { Changed, ofRequest, Words } from "./staff-input.ts";
import { suspensionReasonCodes } from "./suspension-reasons.ts";
import { operation } from "./tables.ts";
import { readTimeRules } from "./time-rules.ts";

/**
 * The holder asks the level above that a request may wait (挂账), for a reason of the catalogue and until a review date.
 * A review date that is a day of rest means the opening of the next working day.
 */
export const askSuspension = operation({
  name: "ask-suspension",
  summary: "The answerable post asks the level above to suspend a request until a review date.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({ ...ofRequest, reason: oneOf(suspensionReasonCodes), words: Words, reviewOn: DateText }),
  output: Changed,
  refusals: {
    ...staffRefusals,
    ...stateRefusalsOf("offer-pending", "approval-pending", "no-level-above"),
    "review-date-not-ahead": 422,
    "review-date-too-far": 422,
  },
  async run(context) {
    const { tx, actor, district, now, input, refuse } = context;
    const request = await openForStaff(context);
    const post = actAsHolder(context, request);
    const [calendar, rules, up] = await Promise.all([
      readCalendar(tx, district),
      readTimeRules(context),
      nextLevel(context, request, "up"),
    ]);
    const today = now.toZonedDateTimeISO(district.timeZone).toPlainDate();
    const reviewOn = Temporal.PlainDate.from(input.reviewOn);
    const days = today.until(reviewOn).total("days");
    if (days < 1) throw refuse("review-date-not-ahead");
    if (days > rules.suspensionDays) throw refuse("review-date-too-far", { days: rules.suspensionDays });
    const until = nextWorkingMoment(calendar, reviewOn.toZonedDateTime(district.timeZone).toInstant()).toString();
    const { change } = decided(context, request, {
      action: "ask-suspension",
      to: up && routedTo(up),
      askedBy: actor.accountId ?? "",
      reason: input.reason,
      until,
    });
    await writeChange(context, request.id, {
      change,
      told: [
        {
          kind: "suspension-asked",
          words: input.words.trim(),
          postId: post.id,
          facts: { ...(up ? { postId: up.post.id } : {}), reason: input.reason, until },
        },
      ],
    });
    return { version: change.version ?? request.version, state: change.state ?? request.state };
  },
});
