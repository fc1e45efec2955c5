import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { oneOf } from "../../platform/schemas.ts";
import { readsProcedures, setsProcedures } from "./policy.ts";
import { stageParts } from "./procedure-faults.ts";
import { needs, procedureFields, stageKinds } from "./procedure-shape.ts";
import { inForce, readProcedures } from "./read-procedure.ts";
import { operation } from "./tables.ts";

/** All editions, and which of each procedure is in force today. */
export const listProcedures = operation({
  name: "list-procedures",
  summary: "Staff read the procedures that topics go through, with their editions, sources and stages.",
  access: "read",
  permission: readsProcedures,
  input: Type.Object({}),
  output: Type.Object({
    procedures: Type.Array(Type.Object({ ...procedureFields, inForce: Type.Boolean() })),
    mayPut: Type.Boolean(),
    parts: Type.Array(
      Type.Object({ kind: oneOf(stageKinds), may: Type.Array(oneOf(needs)), must: Type.Array(oneOf(needs)) }),
      { description: "what a stage of each kind can ask for, and one of what it must ask for" },
    ),
  }),
  refusals: {},
  async run({ actor, tx, district, now }) {
    const all = await readProcedures(tx, district.id);
    const today = inForce(all, dayOf(district, now));
    return {
      procedures: all.map((procedure) => ({
        ...procedure,
        stages: [...procedure.stages],
        inForce: today.includes(procedure),
      })),
      mayPut: setsProcedures(actor),
      parts: stageParts.map(({ kind, may, must }) => ({ kind, may: [...may], must: [...must] })),
    };
  },
});
