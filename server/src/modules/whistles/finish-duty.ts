import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { attachRefusals } from "../photos/index.ts";
import { isInTime } from "./count-due.ts";
import { asOwner, named } from "./hats.ts";
import { openWhistle } from "./open-whistle.ts";
import { worksWithWhistles } from "./policy.ts";
import { ofWhistle, PhotoIds, Stepped, Words } from "./step-input.ts";
import { operation } from "./tables.ts";
import { keepPhotos } from "./visits.ts";
import { decided, refusalsOf, writeStep } from "./write-step.ts";

/** The unit says what it did, best with photos; whether that is enough, the caller says. */
export const finishDuty = operation({
  name: "finish-duty",
  summary: "The unit that has a duty says what it did.",
  access: "write",
  at: "{whistleId}",
  permission: worksWithWhistles,
  input: Type.Object({ ...ofWhistle, dutyId: Uuid, words: Words, photoIds: PhotoIds }),
  output: Stepped,
  refusals: { ...refusalsOf("whistle-wrong-state", "duty-wrong-state"), ...attachRefusals },
  async run(context) {
    const { now, input } = context;
    const whistle = await openWhistle(context);
    const duty = named(context, whistle.duties, input.dutyId);
    const post = asOwner(context, duty);
    const decision = decided(context, whistle, { action: "finish-duty", by: "owner", duty });
    await keepPhotos(context, whistle.id, input.photoIds, { duty_id: duty.id });
    const inTime = isInTime(duty.due_at, now);
    return writeStep(context, whistle, {
      decision,
      post,
      duty: { id: duty.id, change: { done_at: now.toString(), in_time: inTime } },
      told: [
        {
          kind: "duty-done",
          words: input.words.trim(),
          facts: { dutyId: duty.id, ...(inTime ? {} : { late: true }) },
        },
      ],
    });
  },
});
