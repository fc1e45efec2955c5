import { sql } from "kysely";
import { Type } from "typebox";
import { isStaff } from "../../platform/operations/actor.ts";
import { Uuid } from "../../platform/schemas.ts";
import { holdsWords } from "./local-name.ts";
import { staffedPosts } from "./post-rows.ts";
import { RoleName, SearchText, StaffedPost } from "./schemas.ts";
import { operation } from "./tables.ts";

const mostPosts = 50;

/** For staff who hand something on: open posts by words of post, unit, area or holder, by unit, area or role. */
export const findPosts = operation({
  name: "find-posts",
  summary: "Finds open posts by words, unit, role, or the area they work for or lie in.",
  access: "read",
  permission: isStaff,
  input: Type.Object({
    text: Type.Optional(SearchText),
    unitId: Type.Optional(Uuid),
    areaId: Type.Optional(Uuid),
    role: Type.Optional(RoleName),
  }),
  output: Type.Object({ posts: Type.Array(StaffedPost) }),
  refusals: {},
  async run({ input: { text, unitId = null, areaId = null, role = null }, tx, district, locale }) {
    const everyWord = sql<string>`concat_ws(' ', p.name, p.name_en, u.name, u.name_en, a.name, a.name_en,
                                            array_to_string(h.holders, ' '))`;
    const called = (text ?? "").trim();
    return {
      posts: await staffedPosts(tx, district.id, locale, {
        where: sql`(${unitId}::uuid is null or p.unit_id = ${unitId}::uuid)
               and (${role}::text is null or p.role = ${role}::text)
               and (${areaId}::uuid is null
                    or ${areaId}::uuid in (a.id, a.grid_id, a.community_id, a.street_id, a.district_area_id))
               and ${holdsWords(everyWord, text)}`,
        orderBy: sql`strpos(p.name, ${called}) = 1 desc, a.level, a.code, p.name`,
        most: mostPosts,
      }),
    };
  },
});
