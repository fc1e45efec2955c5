import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { requestsInSight, shareRequests } from "../requests/index.ts";
import { newCalls } from "./call-rows.ts";
import { callDueFromNow } from "./count-due.ts";
import { findOnDuty } from "./find-on-duty.ts";
import { asCaller } from "./hats.ts";
import { openWhistle } from "./open-whistle.ts";
import { mayBlow } from "./policy.ts";
import { ofWhistle, Stepped } from "./step-input.ts";
import { operation } from "./tables.ts";
import { decided, refusalsOf, writeStep } from "./write-step.ts";

const mostCalled = 15;

/** One more unit is needed, or another one leads because the first was let go. */
export const callUnit = operation({
  name: "call-unit",
  summary: "The caller calls one more unit to a whistle, to support or, where nobody leads any more, to lead.",
  access: "write",
  at: "{whistleId}",
  permission: mayBlow,
  input: Type.Object({ ...ofWhistle, unitId: Uuid, lead: Type.Boolean() }),
  output: Stepped,
  refusals: {
    ...refusalsOf("whistle-wrong-state"),
    "unit-called-already": 422,
    "own-unit": 422,
    "unit-unstaffed": 422,
    "lead-present": 409,
    "too-many-units": 409,
  },
  async run(context) {
    const { tx, input, refuse } = context;
    const whistle = await openWhistle(context);
    const post = asCaller(context, whistle);
    const decision = decided(context, whistle, { action: "call-unit", by: "caller" });
    if (input.unitId === whistle.caller_unit_id) throw refuse("own-unit");
    if (whistle.calls.some(({ unit_id }) => unit_id === input.unitId)) throw refuse("unit-called-already");
    if (input.lead && whistle.calls.some(({ lead, state }) => lead && state !== "released"))
      throw refuse("lead-present");
    if (whistle.calls.length >= mostCalled) throw refuse("too-many-units", { limit: mostCalled });
    const [first] = await requestsInSight(context, whistle.requestIds.slice(0, 1));
    const path = first
      ? [first.micro_grid_id, first.grid_id, first.community_id, first.street_id, first.district_area_id]
      : [whistle.community_id, whistle.street_id, whistle.district_area_id].filter((id) => id !== null);
    const [onDuty, { columns }] = await Promise.all([
      findOnDuty(context, [input.unitId], { category_id: whistle.category_id, path }),
      callDueFromNow(context, whistle.kind),
    ]);
    const leadUnitId = input.lead ? input.unitId : null;
    const calls = newCalls(context, whistle.id, onDuty, { leadUnitId, columns });
    await tx.insertInto("whistles.calls").values(calls).execute();
    await shareRequests(context, whistle.requestIds, [input.unitId]);
    return writeStep(context, whistle, {
      decision,
      post,
      told: [
        {
          kind: "unit-called",
          facts: { callId: calls[0]!.id, units: onDuty.map(({ unit }) => unit), due: columns.due_at },
        },
      ],
    });
  },
});
