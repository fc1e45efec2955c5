import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { categoryIdOf } from "./category-id.ts";
import { operation } from "./tables.ts";
import { categoryTree } from "./tree.ts";

/** At the founding of a district, and after an update that brings new categories: what is there stays as it is. */
export const loadCategories = operation({
  name: "load-categories",
  summary: "Puts the shipped category tree into a district.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Type.Object({ added: Type.Integer() }),
  refusals: {},
  async run({ tx, district, emit, alreadyDone }) {
    const rows = categoryTree.map((category) => ({
      id: categoryIdOf(category.code),
      parent_id: category.parentCode === null ? null : categoryIdOf(category.parentCode),
      code: category.code,
      name: category.nameZh,
      name_en: category.nameEn,
      hint: category.hintZh,
      hint_en: category.hintEn,
      urgency: category.urgency,
      first_contact_amount: category.limits.firstContact.amount,
      first_contact_unit: category.limits.firstContact.unit,
      resolution_amount: category.limits.resolution.amount,
      resolution_unit: category.limits.resolution.unit,
      limit_source: category.limitSource,
      effective_from: category.effectiveFrom,
      keywords: category.keywords,
      questions: category.questions,
      sort: category.sort,
    }));
    const { rows: added } = await sql<{ id: string }>`
      insert into categories.categories
        (district_id, id, parent_id, code, name, name_en, hint, hint_en, urgency, first_contact_amount, first_contact_unit,
         resolution_amount, resolution_unit, limit_source, effective_from, keywords, questions, sort)
      select ${district.id}, g.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(
        id uuid, parent_id uuid, code text, name text, name_en text, hint text, hint_en text, urgency text,
        first_contact_amount integer, first_contact_unit text, resolution_amount integer, resolution_unit text,
        limit_source text, effective_from date, keywords text[], questions jsonb, sort integer)
      order by g.sort
      on conflict do nothing
      returning id
    `.execute(tx);
    const first = added[0];
    if (first) emit("category.tree-loaded", first.id, { added: added.length });
    else alreadyDone();
    return { added: added.length };
  },
});
