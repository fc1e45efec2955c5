import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { operation } from "./tables.ts";

/** At the founding of a district: the whole table at once, categories by their codes. Duties that are there stay. */
export const loadDuties = operation({
  name: "load-duties",
  summary: "Puts the duty table of a new district in place.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({
    duties: Type.Array(
      Type.Object({
        id: Uuid,
        categoryCode: nullable(Type.String({ maxLength: 60 })),
        areaId: Uuid,
        postId: Uuid,
      }),
      // A whole table would drown the audit, so it stays out of it.
      { maxItems: 100_000, ...personal },
    ),
  }),
  output: Type.Object({ added: Type.Integer() }),
  refusals: {},
  async run({ input: { duties }, tx, district, now, emit, alreadyDone }) {
    const { rows } = await sql<{ id: string }>`
      insert into duties.duties (district_id, id, category_id, area_id, post_id, effective_from)
      select ${district.id}, g.id,
             -- an unknown code must not turn into "any matter"
             case when g."categoryCode" is null then null else coalesce(c.id, '00000000-0000-0000-0000-000000000000'::uuid) end,
             g."areaId", g."postId", ${now.toString()}
        from jsonb_to_recordset(${JSON.stringify(duties)}::jsonb)
          as g(id uuid, "categoryCode" text, "areaId" uuid, "postId" uuid)
        left join categories.category_names c on c.district_id = ${district.id} and c.code = g."categoryCode"
      on conflict do nothing
      returning id
    `.execute(tx);
    const first = rows[0];
    if (first) emit("duty.table-loaded", first.id, { added: rows.length });
    else alreadyDone();
    return { added: rows.length };
  },
});
