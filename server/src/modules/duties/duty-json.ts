import { sql } from "kysely";
import type { DutyArea, DutyPost } from "./duty.ts";

/** An area named `a` in the statement. */
export const areaJson = sql<DutyArea>`jsonb_build_object(
  'id', a.id, 'level', a.level, 'kind', a.kind, 'name', a.name, 'nameEn', a.name_en)`;

/** A staffed post named `p` in the statement. */
export const dutyPostJson = sql<DutyPost>`jsonb_build_object(
  'id', p.id, 'name', p.name, 'nameEn', p.name_en, 'unitId', p.unit_id, 'unitName', p.unit_name,
  'unitNameEn', p.unit_name_en, 'level', p.area_level, 'closed', p.closed_at is not null, 'holderCount', p.holder_count)`;

/** The category of a duty named `d` as the unique index knows it: all zeros for any matter. */
export const anyMatter = sql`coalesce(d.category_id, '00000000-0000-0000-0000-000000000000'::uuid)`;
