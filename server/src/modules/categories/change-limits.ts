import { Type } from "typebox";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { mayChangeLimits } from "./policy.ts";
import { contactsBeforeResolving } from "./rules.ts";
import { TimeLimitShape, UrgencyText } from "./schemas.ts";
import { operation } from "./tables.ts";

/**
 * The administrator sets how urgent a category is and how long it may take, and says by which document. It holds for
 * deadlines set from now on; those that run keep the limit they were set by.
 */
export const changeLimits = operation({
  name: "change-limits",
  summary: "Changes how long a category may take, with the source of the new limit.",
  access: "write",
  at: "{categoryId}",
  permission: mayChangeLimits,
  input: Type.Object({
    categoryId: Uuid,
    urgency: UrgencyText,
    firstContact: TimeLimitShape,
    resolution: TimeLimitShape,
    source: Type.String({ minLength: 1, maxLength: 300, pattern: "\\S" }),
    /** Of this century, so that it is a date PostgreSQL knows. */
    effectiveFrom: Type.String({ format: "date", pattern: "^20" }),
  }),
  output: Nothing,
  refusals: { "limits-not-yet-in-force": 422, "first-contact-after-resolution": 422 },
  async run({ input, tx, district, now, refuse, emit }) {
    const { categoryId, urgency, firstContact, resolution, source, effectiveFrom } = input;
    const today = now.toZonedDateTimeISO(district.timeZone).toPlainDate();
    if (Temporal.PlainDate.compare(effectiveFrom, today) > 0) {
      throw refuse("limits-not-yet-in-force", { effectiveFrom });
    }
    if (!contactsBeforeResolving(firstContact, resolution)) throw refuse("first-contact-after-resolution");
    const { numUpdatedRows } = await tx
      .updateTable("categories.categories")
      .set((change) => ({
        urgency,
        first_contact_amount: firstContact.amount,
        first_contact_unit: firstContact.unit,
        resolution_amount: resolution.amount,
        resolution_unit: resolution.unit,
        limit_source: source.trim(),
        effective_from: effectiveFrom,
        version: change("version", "+", 1),
      }))
      .where("district_id", "=", district.id)
      .where("id", "=", categoryId)
      .where("parent_id", "is not", null)
      .where("retired_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw refuse("not-found");
    emit("category.limits-changed", categoryId, { urgency, firstContact, resolution, source, effectiveFrom });
    return {};
  },
});
