import { type Actor, anyone, type PostRole } from "../platform/operations/actor.ts";
import type { StaffKey } from "./small-world-plan.ts";
import type { TestDistrict } from "./test-district.ts";

/** Somebody at the desk of this character, without signing in. */
export async function actorAt(linli: TestDistrict, character: StaffKey): Promise<Actor> {
  const [post] = await linli.rows(
    `select p.id, p.role, p.unit_id as "unitId", p.area_id as "areaId", a.level
       from directory.posts p join directory.areas a on a.district_id = p.district_id and a.id = p.area_id
      where p.id = $1`,
    [linli.id("post", character)],
  );
  const { id, role, unitId, areaId, level } = post as Record<string, string> & { level: number };
  const names = { name: "", nameEn: "", unitName: "", unitNameEn: "" };
  const own = { ...names, id: id!, role: role as PostRole, unitId: unitId!, areaId: areaId!, level };
  return { ...anyone, kind: "staff", posts: [own] };
}
