import { sql } from "kysely";
import { Type } from "typebox";
import { Changed, Name, ofCouncil, Words } from "./council-input.ts";
import { councilRefusals, openForChange } from "./open-for-change.ts";
import { mayRunCouncils } from "./policy.ts";
import { operation } from "./tables.ts";

/** Another name, or other words on what the council is there for. */
export const changeCouncil = operation({
  name: "change-council",
  summary: "Changes a council's name and what it says of itself.",
  access: "write",
  at: "{councilId}",
  permission: mayRunCouncils,
  input: Type.Object({ ...ofCouncil, name: Name, words: Words }),
  output: Changed,
  refusals: { ...councilRefusals, "council-changed-meanwhile": 409, "council-name-taken": 409 },
  async run(context) {
    const { input, tx, district, refuse, emit } = context;
    const { council } = await openForChange(context, input.councilId);
    if (council.version !== input.version) throw refuse("council-changed-meanwhile");
    const name = input.name.trim();
    const { rows } = await sql<{ taken: boolean }>`
      select exists (select from councils.councils c
                      where c.district_id = ${district.id} and c.area_id = ${council.area_id}::uuid and c.name = ${name}
                        and c.dissolved_on is null and c.id <> ${council.id}::uuid) as taken`.execute(tx);
    if (rows[0]?.taken) throw refuse("council-name-taken");
    const version = council.version + 1;
    await tx
      .updateTable("councils.councils")
      .set({ name, words: input.words.trim(), version })
      .where("district_id", "=", district.id)
      .where("id", "=", council.id)
      .execute();
    emit("council.changed", council.id);
    return { version };
  },
});
