import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { isInTime } from "./count-due.ts";
import { asCalled, named } from "./hats.ts";
import { openWhistle } from "./open-whistle.ts";
import { worksWithWhistles } from "./policy.ts";
import { ofWhistle, Stepped } from "./step-input.ts";
import { operation } from "./tables.ts";
import { decided, refusalsOf, writeStep } from "./write-step.ts";

/** The called unit agrees and comes. Later than its deadline it still may, and that it was late stays a fact. */
export const reportIn = operation({
  name: "report-in",
  summary: "A called unit's post on duty reports in.",
  access: "write",
  at: "{whistleId}",
  permission: worksWithWhistles,
  input: Type.Object({ ...ofWhistle, callId: Uuid }),
  output: Stepped,
  refusals: refusalsOf("whistle-wrong-state", "call-wrong-state"),
  async run(context) {
    const { now } = context;
    const whistle = await openWhistle(context);
    const call = named(context, whistle.calls, context.input.callId);
    const post = asCalled(context, call);
    const decision = decided(context, whistle, { action: "report-in", by: "called-unit", call });
    const inTime = isInTime(call.due_at, now);
    return writeStep(context, whistle, {
      decision,
      post,
      call: { id: call.id, change: { reported_in_at: now.toString(), in_time: inTime } },
      told: [{ kind: "reported-in", facts: { callId: call.id, ...(inTime ? {} : { late: true }) } }],
    });
  },
});
