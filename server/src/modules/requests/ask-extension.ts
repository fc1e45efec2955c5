import { Type } from "typebox";
import { readCalendar } from "../calendar/index.ts";
import { currentDeadlines, decided, staffRefusals, stateRefusalsOf, writeChange } from "./change-request.ts";
import { extended, longestExtension } from "./deadlines.ts";
import { actAsHolder } from "./holder.ts";
import { openForStaff } from "./open-request.ts";
import { worksOnRequests } from "./policy.ts";
import { nextLevel, routedTo } from "./routing.ts";
import { Changed, ofRequest, Reason } from "./staff-input.ts";
import { operation } from "./tables.ts";
import { readTimeRules } from "./time-rules.ts";

/** The holder asks the level above for more time: some more of the limit's own unit. Time is extended once. */
export const askExtension = operation({
  name: "ask-extension",
  summary: "The answerable post asks the level above for more time, once.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({
    ...ofRequest,
    amount: Type.Integer({ minimum: 1, maximum: 1000, description: "in the unit of the limit that is extended" }),
    reason: Reason,
  }),
  output: Changed,
  refusals: {
    ...staffRefusals,
    ...stateRefusalsOf("offer-pending", "approval-pending", "no-level-above", "extended-already", "late-already"),
    "extension-too-long": 422,
  },
  async run(context) {
    const { tx, actor, district, input, refuse } = context;
    const request = await openForStaff(context);
    const post = actAsHolder(context, request);
    const [calendar, rules, up, { resolution }] = await Promise.all([
      readCalendar(tx, district),
      readTimeRules(context),
      nextLevel(context, request, "up"),
      currentDeadlines(context, request.id),
    ]);
    const longest = longestExtension(resolution.limit, rules.extensionPercent);
    if (input.amount > longest) throw refuse("extension-too-long", { amount: longest, unit: resolution.limit.unit });
    const until = extended(resolution, calendar, input.amount).dueAt.toString();
    const { change } = decided(context, request, {
      action: "ask-extension",
      to: up && routedTo(up),
      askedBy: actor.accountId ?? "",
      amount: input.amount,
      until,
    });
    await writeChange(context, request.id, {
      change,
      told: [
        {
          kind: "extension-asked",
          words: input.reason.trim(),
          postId: post.id,
          facts: { ...(up ? { postId: up.post.id } : {}), until },
        },
      ],
    });
    return { version: change.version ?? request.version, state: change.state ?? request.state };
  },
});
