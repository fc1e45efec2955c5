import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { oneOf, Uuid } from "../../platform/schemas.ts";
import { decideExclusion, decisionRefusals, exclusionStates } from "./exclusion.ts";
import { agreesToExclusions } from "./policy.ts";
import { operation } from "./tables.ts";

/** A second person says that a request goes on counting, and why. */
export const refuseExclusion = operation({
  name: "refuse-exclusion",
  summary: "A second person says that a request goes on counting, and why.",
  access: "write",
  at: "{exclusionId}",
  permission: agreesToExclusions,
  input: Type.Object({
    exclusionId: Uuid,
    reason: Type.String({ ...personal, minLength: 1, maxLength: 500, pattern: "\\S" }),
  }),
  output: Type.Object({ state: oneOf(exclusionStates) }),
  refusals: decisionRefusals,
  run: (context) => decideExclusion(context, { state: "refused", reason: context.input.reason }),
});
