import { Type } from "typebox";
import { DateText, Uuid } from "../../platform/schemas.ts";
import { mayReadLimits } from "./policy.ts";
import { TimeLimitShape, UrgencyText } from "./schemas.ts";
import { operation } from "./tables.ts";
import type { TimeLimit, Urgency } from "./tree.ts";

export const listLimits = operation({
  name: "list-limits",
  summary: "Lists how long each category may take, with the source of the limit.",
  access: "read",
  permission: mayReadLimits,
  input: Type.Object({}),
  output: Type.Object({
    limits: Type.Array(
      Type.Object({
        categoryId: Uuid,
        categoryName: Type.String(),
        groupName: Type.String(),
        urgency: UrgencyText,
        firstContact: TimeLimitShape,
        resolution: TimeLimitShape,
        source: Type.String(),
        effectiveFrom: DateText,
      }),
    ),
  }),
  refusals: {},
  async run({ tx, district, locale }) {
    const rows = await tx
      .selectFrom("categories.categories as c")
      .innerJoin("categories.categories as g", (join) =>
        join.onRef("g.district_id", "=", "c.district_id").onRef("g.id", "=", "c.parent_id"),
      )
      .selectAll("c")
      .select(["g.name as group_name", "g.name_en as group_name_en"])
      .where("c.district_id", "=", district.id)
      .where("c.retired_at", "is", null)
      .where("g.retired_at", "is", null)
      .orderBy("c.sort")
      .execute();
    const english = locale === "en";
    return {
      limits: rows.map((row) => ({
        categoryId: row.id,
        categoryName: (english && row.name_en) || row.name,
        groupName: (english && row.group_name_en) || row.group_name,
        urgency: row.urgency as Urgency,
        firstContact: limit(row.first_contact_amount, row.first_contact_unit),
        resolution: limit(row.resolution_amount, row.resolution_unit),
        source: row.limit_source,
        effectiveFrom: row.effective_from,
      })),
    };
  },
});

function limit(amount: number, unit: string): TimeLimit {
  return { amount, unit: unit as TimeLimit["unit"] };
}
