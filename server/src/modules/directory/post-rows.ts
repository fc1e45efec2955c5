import { type RawBuilder, sql } from "kysely";
import type { Locale } from "../../platform/locale.ts";
import type { PostRole } from "../../platform/operations/actor.ts";
import { localName } from "./local-name.ts";
import type { DirectoryTransaction } from "./tables.ts";

export interface StaffedPostAnswer {
  id: string;
  name: string;
  unitId: string;
  unitName: string;
  role: PostRole;
  areaName: string;
  holders: string[];
}

interface Selection {
  /** Over p (post), u (unit), a (area), h.holders (names of those who hold it today). */
  where: RawBuilder<unknown>;
  orderBy: RawBuilder<unknown>;
  most: number;
}

/** Open posts with their unit, area and today's holders. */
export async function staffedPosts(
  tx: DirectoryTransaction,
  districtId: number,
  locale: Locale,
  { where, orderBy, most }: Selection,
): Promise<StaffedPostAnswer[]> {
  const { rows } = await sql<StaffedPostAnswer>`
    select p.id, ${localName(locale, "p")} as name, p.unit_id as "unitId", ${localName(locale, "u")} as "unitName", p.role,
           ${localName(locale, "a")} as "areaName", h.holders
      from directory.posts p
      join directory.units u on u.district_id = p.district_id and u.id = p.unit_id
      join directory.areas a on a.district_id = p.district_id and a.id = p.area_id
     cross join lateral (
       select coalesce(array_agg(e.name order by e.name, e.id), '{}') as holders
         from directory.post_terms t
         join directory.people e on e.district_id = t.district_id and e.id = t.person_id
        where t.district_id = p.district_id and t.post_id = p.id
          and t.starts_on <= (select platform.today()) and (t.ends_on is null or t.ends_on >= (select platform.today()))
     ) h
     where p.district_id = ${districtId} and p.closed_at is null and ${where}
     order by ${orderBy}
     limit ${most}`.execute(tx);
  return rows;
}
