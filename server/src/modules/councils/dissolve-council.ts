import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { Changed, ofCouncil } from "./council-input.ts";
import { councilRefusals, openForChange } from "./open-for-change.ts";
import { mayRunCouncils } from "./policy.ts";
import { operation } from "./tables.ts";

/** The council is no more from today on. What it did stays; nobody sits in it and it meets no more. */
export const dissolveCouncil = operation({
  name: "dissolve-council",
  summary: "Dissolves a council, with the reason.",
  access: "write",
  at: "{councilId}",
  permission: mayRunCouncils,
  input: Type.Object({
    ...ofCouncil,
    because: Type.String({ ...personal, minLength: 1, maxLength: 500, pattern: "\\S" }),
  }),
  output: Changed,
  refusals: { ...councilRefusals, "council-changed-meanwhile": 409 },
  async run(context) {
    const { input, tx, district, now, refuse, emit } = context;
    const { council } = await openForChange(context, input.councilId);
    if (council.version !== input.version) throw refuse("council-changed-meanwhile");
    const version = council.version + 1;
    const today = dayOf(district, now);
    await tx
      .updateTable("councils.councils")
      .set({ dissolved_on: today, dissolved_because: input.because.trim(), version })
      .where("district_id", "=", district.id)
      .where("id", "=", council.id)
      .execute();
    emit("council.dissolved", council.id, { dissolvedOn: today });
    return { version };
  },
});
