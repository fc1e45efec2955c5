import { Type } from "typebox";
import { InstantText, Uuid } from "../../platform/schemas.ts";
import { isAhead } from "./count-due.ts";
import { asConvener, named } from "./hats.ts";
import { openWhistle } from "./open-whistle.ts";
import { worksWithWhistles } from "./policy.ts";
import { ofWhistle, Stepped, Words } from "./step-input.ts";
import { operation } from "./tables.ts";
import { decided, refusalsOf, writeStep } from "./write-step.ts";

/** A part of the problem becomes one unit's own, with a deadline. */
export const giveDuty = operation({
  name: "give-duty",
  summary: "The caller or the leading unit gives a unit that reported in a part of the problem, with a deadline.",
  access: "write",
  at: "{whistleId}",
  permission: worksWithWhistles,
  input: Type.Object({ ...ofWhistle, dutyId: Uuid, callId: Uuid, words: Words, dueAt: InstantText }),
  output: Stepped,
  refusals: {
    ...refusalsOf("whistle-wrong-state", "call-wrong-state"),
    "moment-past": 422,
    "too-many-duties": 409,
  },
  async run(context) {
    const { tx, district, now, input, refuse, alreadyDone } = context;
    const whistle = await openWhistle(context);
    const { post, by } = asConvener(context, whistle);
    const call = named(context, whistle.calls, input.callId);
    if (whistle.duties.some(({ id }) => id === input.dutyId.toLowerCase())) {
      alreadyDone();
      return { version: whistle.version, state: whistle.state };
    }
    const decision = decided(context, whistle, { action: "give-duty", by, call });
    if (!isAhead(input.dueAt, now)) throw refuse("moment-past");
    if (whistle.duties.length >= mostDuties) throw refuse("too-many-duties", { limit: mostDuties });
    await tx
      .insertInto("whistles.duties")
      .values({
        district_id: district.id,
        whistle_id: whistle.id,
        id: input.dutyId,
        unit_id: call.unit_id,
        post_id: call.post_id,
        words: input.words.trim(),
        state: "given",
        given_at: now.toString(),
        due_at: input.dueAt,
        climb_at: input.dueAt,
      })
      .execute();
    return writeStep(context, whistle, {
      decision,
      post,
      told: [
        {
          kind: "duty-given",
          words: input.words.trim(),
          facts: { dutyId: input.dutyId, units: [call.unit], due: input.dueAt },
        },
      ],
    });
  },
});

const mostDuties = 50;
