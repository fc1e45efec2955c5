import { type Expression, type QueryExecutorProvider, type RawBuilder, sql } from "kysely";
import type { CategoryQuestion, TimeLimit, Urgency } from "./tree.ts";

/** A category a request can have: a leaf of the tree, with what it asks and how long it may take. */
export interface Category {
  id: string;
  code: string;
  name: string;
  nameEn: string;
  groupId: string;
  groupName: string;
  groupNameEn: string;
  urgency: Urgency;
  limits: { firstContact: TimeLimit; resolution: TimeLimit };
  questions: CategoryQuestion[];
  /** No new request gets it; old ones keep it. */
  retired: boolean;
}

/**
 * A leaf category as one scalar of JSON, for a select list: a bigger statement reads it on the way. Null for what is no
 * category of the district, and for a group.
 *
 * @param categoryId a uuid: a column of the statement, or sql`${value}::uuid`
 */
export function categoryFacts(districtId: number, categoryId: Expression<unknown>): RawBuilder<Category | null> {
  return sql<Category | null>`(
    select jsonb_build_object(
        'id', c.id, 'code', c.code, 'name', c.name, 'nameEn', c.name_en,
        'groupId', g.id, 'groupName', g.name, 'groupNameEn', g.name_en, 'urgency', c.urgency,
        'limits', jsonb_build_object(
          'firstContact', jsonb_build_object('amount', c.first_contact_amount, 'unit', c.first_contact_unit),
          'resolution', jsonb_build_object('amount', c.resolution_amount, 'unit', c.resolution_unit)),
        'questions', c.questions,
        'retired', c.retired_at is not null or g.retired_at is not null)
      from categories.categories c
      join categories.categories g on g.district_id = c.district_id and g.id = c.parent_id
     where c.district_id = ${districtId} and c.id = ${categoryId})`;
}

export async function categoryById(
  tx: QueryExecutorProvider,
  districtId: number,
  categoryId: string,
): Promise<Category | null> {
  const facts = categoryFacts(districtId, sql`${categoryId}::uuid`);
  const { rows } = await sql<{ category: Category | null }>`select ${facts} as category`.execute(tx);
  return rows[0]?.category ?? null;
}
