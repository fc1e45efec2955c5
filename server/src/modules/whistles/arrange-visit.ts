import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { InstantText, Uuid } from "../../platform/schemas.ts";
import { isAhead } from "./count-due.ts";
import { asConvener } from "./hats.ts";
import { openWhistle } from "./open-whistle.ts";
import { worksWithWhistles } from "./policy.ts";
import { ofWhistle, Stepped, WordsIfAny } from "./step-input.ts";
import { operation } from "./tables.ts";
import { decided, refusalsOf, writeStep } from "./write-step.ts";

/** Where and when all meet at the place. */
export const arrangeVisit = operation({
  name: "arrange-visit",
  summary: "The caller or the leading unit says when and where all meet on site.",
  access: "write",
  at: "{whistleId}",
  permission: worksWithWhistles,
  input: Type.Object({
    ...ofWhistle,
    visitId: Uuid,
    startsAt: InstantText,
    place: Type.String({ ...personal, minLength: 1, maxLength: 200, pattern: "\\S" }),
    words: WordsIfAny,
  }),
  output: Stepped,
  refusals: { ...refusalsOf("whistle-wrong-state"), "moment-past": 422 },
  async run(context) {
    const { tx, district, now, input, refuse, alreadyDone } = context;
    const whistle = await openWhistle(context);
    const { post, by } = asConvener(context, whistle);
    const decision = decided(context, whistle, { action: "arrange-visit", by });
    // Urgent ones meet at once: what begins now is not past.
    if (!isAhead(input.startsAt, now.subtract({ hours: 1 }))) throw refuse("moment-past");
    const made = await tx
      .insertInto("whistles.visits")
      .values({
        district_id: district.id,
        whistle_id: whistle.id,
        id: input.visitId,
        arranged_at: now.toString(),
        starts_at: input.startsAt,
        place: input.place.trim(),
        words: input.words.trim(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .execute();
    if (made.length === 0) {
      alreadyDone();
      return { version: whistle.version, state: whistle.state };
    }
    return writeStep(context, whistle, {
      decision,
      post,
      told: [{ kind: "visit-arranged", facts: { visitId: input.visitId, at: input.startsAt } }],
    });
  },
});
