import { Type } from "typebox";
import { nullable, Uuid } from "../../platform/schemas.ts";
import type { CategoryQuestion } from "../categories/index.ts";
import { mayFileThroughOpen311 } from "./policy.ts";
import { operation } from "./tables.ts";

/** For a program about to file: which category and which building its codes mean. */
export const prepareFiling = operation({
  name: "prepare-filing",
  summary: "Finds the category and the building that a client's codes mean",
  access: "read",
  permission: mayFileThroughOpen311,
  input: Type.Object({
    serviceCode: Type.String({ maxLength: 100 }),
    addressId: nullable(Type.String({ maxLength: 100 })),
  }),
  output: Type.Object({
    category: nullable(
      Type.Object({ id: Uuid, name: Type.String(), questions: Type.Unsafe<CategoryQuestion[]>({ type: "array" }) }),
    ),
    buildingId: nullable(Uuid),
  }),
  refusals: {},
  async run({ input: { serviceCode, addressId }, tx, district }) {
    const category = await tx
      .selectFrom("categories.open_categories")
      .select(["id", "name", "questions"])
      .where("district_id", "=", district.id)
      .where("code", "=", serviceCode)
      .executeTakeFirst();
    const building = await tx
      .selectFrom("directory.places")
      .select("building_id")
      .where("district_id", "=", district.id)
      .where("code", "=", addressId)
      .executeTakeFirst();
    return {
      category: category
        ? {
            id: category.id!,
            name: category.name!,
            questions: category.questions as unknown as CategoryQuestion[],
          }
        : null,
      buildingId: building?.building_id ?? null,
    };
  },
});
