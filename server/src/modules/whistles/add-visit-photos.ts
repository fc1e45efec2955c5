import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { attachRefusals } from "../photos/index.ts";
import { asCallerOrCalled } from "./hats.ts";
import { openWhistle } from "./open-whistle.ts";
import { calledPost, worksWithWhistles } from "./policy.ts";
import { ofWhistle, Stepped } from "./step-input.ts";
import { operation } from "./tables.ts";
import { keepPhotos, readVisit } from "./visits.ts";
import { decided, refusalsOf, writeStep } from "./write-step.ts";

/** What was seen on site, by whoever was there. */
export const addVisitPhotos = operation({
  name: "add-visit-photos",
  summary: "The caller or a unit that reported in adds photos of the visit.",
  access: "write",
  at: "{whistleId}",
  permission: worksWithWhistles,
  input: Type.Object({
    ...ofWhistle,
    visitId: Uuid,
    photoIds: Type.Array(Uuid, { minItems: 1, maxItems: 6, uniqueItems: true }),
  }),
  output: Stepped,
  refusals: { ...refusalsOf("whistle-wrong-state", "call-wrong-state"), ...attachRefusals },
  async run(context) {
    const { actor, input } = context;
    const whistle = await openWhistle(context);
    const visit = await readVisit(context, whistle.id, input.visitId);
    const own = whistle.calls.find((call) => calledPost(actor, call) !== undefined);
    const { post, by } = asCallerOrCalled(context, whistle, own ?? whistle.calls[0]!);
    const decision = decided(context, whistle, {
      action: "add-visit-photos",
      by,
      ...(by === "called-unit" && own && { call: own }),
    });
    await keepPhotos(context, whistle.id, input.photoIds, { visit_id: visit.id });
    return writeStep(context, whistle, {
      decision,
      post,
      told: [{ kind: "photos-added", facts: { visitId: visit.id } }],
    });
  },
});
