import { type RawBuilder, sql } from "kysely";
import { Type } from "typebox";
import type { Locale } from "../../platform/locale.ts";
import { InstantText, nullable, Uuid } from "../../platform/schemas.ts";
import type { DutyPost } from "./duty.ts";
import { dutyPostJson } from "./duty-json.ts";

export const PostSummary = Type.Object({
  id: Uuid,
  name: Type.String(),
  unitId: Uuid,
  unitName: Type.String(),
});

/** A duty as the table shows it. */
export const DutyLine = Type.Object({
  id: Uuid,
  categoryId: nullable(Uuid),
  /** Null: any matter. */
  categoryName: nullable(Type.String()),
  areaId: Uuid,
  areaName: Type.String(),
  areaLevel: Type.Integer(),
  post: PostSummary,
  effectiveFrom: InstantText,
});

export interface DutyLineRow {
  id: string;
  categoryId: string | null;
  categoryName: string | null;
  areaId: string;
  areaName: string;
  areaLevel: number;
  areaCode: string;
  post: DutyPost;
  effectiveFrom: string;
  sort: number;
}

/** Duties in force that meet the conditions on `d`, `a` (its area), `c` (its category) and `p` (its post). */
export function dutyLines(
  districtId: number,
  locale: Locale,
  { where, most }: { where: readonly RawBuilder<unknown>[]; most: number },
): RawBuilder<DutyLineRow> {
  const name = (alias: string) => {
    const [zh, en] = [sql.ref(`${alias}.name`), sql.ref(`${alias}.name_en`)];
    return locale === "en" ? sql`coalesce(nullif(${en}, ''), ${zh})` : zh;
  };
  const between = locale === "en" ? ", " : "";
  return sql<DutyLineRow>`
    select d.id, d.category_id as "categoryId", ${name("c")} as "categoryName", d.area_id as "areaId",
           case when a.level >= 4 then ${name("b")} || ${between} || ${name("a")} else ${name("a")} end as "areaName",
           a.level as "areaLevel", a.code as "areaCode", ${dutyPostJson} as post, d.effective_from as "effectiveFrom",
           coalesce(c.sort, 0) as sort
      from duties.duties d
      join directory.area_names a on a.district_id = d.district_id and a.id = d.area_id
      left join directory.area_names b on b.district_id = a.district_id and b.id = a.community_id
      join directory.staffed_posts p on p.district_id = d.district_id and p.id = d.post_id
      left join categories.category_names c on c.district_id = d.district_id and c.id = d.category_id
     where d.district_id = ${districtId} and d.ended_at is null and ${sql.join([sql`true`, ...where], sql` and `)}
     order by a.code collate "C", coalesce(c.sort, 0), d.id
     limit ${most}`;
}

export function dutyLine(row: DutyLineRow, locale: Locale) {
  const { id, categoryId, categoryName, areaId, areaName, areaLevel, effectiveFrom } = row;
  return {
    id,
    categoryId,
    categoryName,
    areaId,
    areaName,
    areaLevel,
    effectiveFrom,
    post: postSummary(row.post, locale),
  };
}

export function postSummary(post: DutyPost, locale: Locale) {
  const english = locale === "en";
  return {
    id: post.id,
    name: (english && post.nameEn) || post.name,
    unitId: post.unitId,
    unitName: (english && post.unitNameEn) || post.unitName,
  };
}
