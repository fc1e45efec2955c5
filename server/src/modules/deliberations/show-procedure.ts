import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { procedureFields } from "./procedure-shape.ts";
import { readEdition } from "./read-procedure.ts";
import { operation } from "./tables.ts";

/** By which rules something is decided here is for everybody to read. */
export const showProcedure = operation({
  name: "show-procedure",
  summary: "Everybody reads an edition of a procedure: its stages, its numbers and their source.",
  access: "read",
  permission: everybody,
  input: Type.Object({ code: procedureFields.code, edition: procedureFields.edition }),
  output: Type.Object(procedureFields),
  refusals: {},
  async run({ tx, district, input, refuse }) {
    const found = await readEdition(tx, district.id, input.code, input.edition);
    if (!found) throw refuse("not-found");
    return { ...found, stages: [...found.stages] };
  },
});
