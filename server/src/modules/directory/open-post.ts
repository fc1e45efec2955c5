import { sql } from "kysely";
import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { Uuid } from "../../platform/schemas.ts";
import { keepsRegister } from "./policy.ts";
import { RoleName } from "./schemas.ts";
import { operation } from "./tables.ts";

/** The administrator makes a post in a unit, for an area and with a role. Nobody holds it yet. */
export const openPost = operation({
  name: "open-post",
  summary: "Opens a post in a unit, for an area, with a role.",
  access: "write",
  permission: keepsRegister,
  input: Type.Object({
    unitId: Uuid,
    areaId: Uuid,
    role: RoleName,
    name: Type.String({ minLength: 1, maxLength: 80, pattern: "\\S" }),
    nameEn: Type.String({ maxLength: 120 }),
  }),
  output: Type.Object({ postId: Uuid }),
  refusals: { "post-name-taken": 409 },
  async run({ input, tx, now, district, refuse, emit }) {
    const postId = newId(now);
    const { rows } = await sql<{ there: boolean; opened: boolean }>`
      with named as (
        select u.id as unit_id, a.id as area_id
          from directory.units u, directory.areas a
         where u.district_id = ${district.id} and u.id = ${input.unitId}::uuid and u.dissolved_at is null
           and a.district_id = ${district.id} and a.id = ${input.areaId}::uuid and a.retired_at is null
      ), opened as (
        insert into directory.posts (district_id, id, unit_id, area_id, role, name, name_en)
        select ${district.id}, ${postId}::uuid, unit_id, area_id, ${input.role}, ${input.name.trim()}, ${input.nameEn.trim()}
          from named
        on conflict (district_id, name) where closed_at is null do nothing
        returning id
      )
      select exists (select from named) as there, exists (select from opened) as opened`.execute(tx);
    const { there, opened } = rows[0]!;
    if (!there) throw refuse("not-found");
    if (!opened) throw refuse("post-name-taken", { name: input.name.trim() });
    emit("post.opened", postId, { unitId: input.unitId, areaId: input.areaId, role: input.role });
    return { postId };
  },
});
