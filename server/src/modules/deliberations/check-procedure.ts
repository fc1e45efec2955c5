import { Type } from "typebox";
import { oneOf } from "../../platform/schemas.ts";
import { setsProcedures } from "./policy.ts";
import { procedureFaultWords } from "./procedure-fault-words.ts";
import { faultsOf, procedureFaults } from "./procedure-faults.ts";
import { procedureFields } from "./procedure-shape.ts";
import { operation } from "./tables.ts";

/** What is wrong with a list of stages before it is put, so that a form can say it beside each. */
export const checkProcedure = operation({
  name: "check-procedure",
  summary: "Whoever puts procedures reads what is wrong with a list of stages, and in which stage.",
  access: "read",
  inBody: true,
  permission: setsProcedures,
  input: Type.Object({ stages: procedureFields.stages }),
  output: Type.Object({
    faults: Type.Array(
      Type.Object({ stage: procedureFields.code, fault: oneOf(procedureFaults), sentence: Type.String() }),
    ),
  }),
  refusals: {},
  run: async ({ input, locale }) => ({
    faults: faultsOf(input.stages).map(({ stage, fault }) => ({
      stage: stage.code,
      fault,
      sentence: procedureFaultWords[locale][fault],
    })),
  }),
});
