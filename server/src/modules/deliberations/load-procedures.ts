import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { stableId } from "../../platform/stable-id.ts";
import { shippedProcedures } from "./shipped-procedures.ts";
import { operation } from "./tables.ts";

/** At the founding of a district, and after an update that brings new procedures: what is there stays as it is. */
export const loadProcedures = operation({
  name: "load-procedures",
  summary: "Puts the shipped procedures into a district.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Type.Object({ added: Type.Integer() }),
  refusals: {},
  async run({ tx, district, now, emit, alreadyDone }) {
    const added = await tx
      .insertInto("deliberations.procedures")
      .values(
        shippedProcedures.map(({ code, edition, name, nameEn, effectiveFrom, source, stages }) => ({
          district_id: district.id,
          code,
          edition,
          name,
          name_en: nameEn,
          effective_from: effectiveFrom,
          source,
          stages: JSON.stringify(stages),
          put_at: now.toString(),
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning("code")
      .execute();
    if (added.length > 0)
      emit("procedure.loaded", stableId("procedures", String(district.id)), { added: added.length });
    else alreadyDone();
    return { added: added.length };
  },
});
