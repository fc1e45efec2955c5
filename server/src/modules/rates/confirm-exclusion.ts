import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { oneOf, Uuid } from "../../platform/schemas.ts";
import { decideExclusion, decisionRefusals, exclusionStates } from "./exclusion.ts";
import { agreesToExclusions } from "./policy.ts";
import { operation } from "./tables.ts";

/** A second person agrees that a request does not count; from then on it is out of the rates. */
export const confirmExclusion = operation({
  name: "confirm-exclusion",
  summary: "A second person agrees that a request does not count; from then on it is out of the rates.",
  access: "write",
  at: "{exclusionId}",
  permission: agreesToExclusions,
  input: Type.Object({
    exclusionId: Uuid,
    reason: Type.String({ ...personal, minLength: 1, maxLength: 500, pattern: "\\S" }),
  }),
  output: Type.Object({ state: oneOf(exclusionStates) }),
  refusals: decisionRefusals,
  run: (context) => decideExclusion(context, { state: "confirmed", reason: context.input.reason }),
});
