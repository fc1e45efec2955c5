import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Refusal, RefusalFacts } from "../../platform/refusals.ts";
import { desks } from "./policy.ts";
import { type Candidate, type ChosenBy, postOnDuty } from "./rules.ts";
import type { WhistleTables } from "./tables.ts";
import type { Names } from "./told.ts";

interface Place {
  category_id: string | null;
  /** The areas that hold it, from the smallest up. */
  path: readonly string[];
}

interface PostRow extends Candidate {
  unit_name: string;
  unit_name_en: string;
}

export interface OnDuty {
  unitId: string;
  postId: string;
  chosenBy: ChosenBy;
  unit: Names;
}

interface Finder {
  tx: Transaction<WhistleTables>;
  district: { id: number };
  refuse(code: "unit-unstaffed", facts?: RefusalFacts): Refusal;
}

/** The post on duty of each unit, in the order of the units. @throws Refusal unit-unstaffed: nobody may be called */
export async function findOnDuty(
  { tx, district, refuse }: Finder,
  unitIds: readonly string[],
  { category_id, path }: Place,
): Promise<OnDuty[]> {
  const { rows } = await sql<PostRow>`
    select p.id, p.unit_id, p.role, p.unit_name, p.unit_name_en,
           (select min(case when d.category_id is null then 2 when d.category_id = ${category_id}::uuid then 0 else 1 end)
              from duties.standing_duties d
             where d.district_id = p.district_id and d.post_id = p.id and d.area_id = any(${path}::uuid[])
               and (d.category_id is null or d.category_id = ${category_id}::uuid or d.category_id = (
                     select c.parent_id from categories.category_names c
                      where c.district_id = p.district_id and c.id = ${category_id}::uuid))) as fit
      from directory.staffed_posts p
     where p.district_id = ${district.id} and p.unit_id = any(${unitIds}::uuid[]) and p.closed_at is null
       and p.holder_count > 0 and p.role = any(${desks}::text[])`.execute(tx);
  return unitIds.map((unitId) => {
    const chosen = postOnDuty(rows, unitId);
    if (!chosen) throw refuse("unit-unstaffed");
    const { post, chosenBy } = chosen;
    return { unitId, postId: post.id, chosenBy, unit: { zh: post.unit_name, en: post.unit_name_en } };
  });
}
