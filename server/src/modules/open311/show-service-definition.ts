import { type Static, Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import type { CategoryQuestion } from "../categories/index.ts";
import { Attribute, attributesOf } from "./attributes.ts";
import { operation } from "./tables.ts";

export const ServiceDefinition = Type.Object({ service_code: Type.String(), attributes: Type.Array(Attribute) });
export type ServiceDefinition = Static<typeof ServiceDefinition>;

/** What a service asks whoever files; nothing where its metadata is false. */
export const showServiceDefinition = operation({
  name: "show-service-definition",
  summary: "Shows the questions of a category as the attributes of an Open311 service",
  access: "read",
  permission: everybody,
  input: Type.Object({ serviceCode: Type.String({ maxLength: 100 }) }),
  output: ServiceDefinition,
  refusals: { "service-unknown": 404 },
  async run({ input: { serviceCode }, tx, district, locale, refuse }) {
    const category = await tx
      .selectFrom("categories.open_categories")
      .select("questions")
      .where("district_id", "=", district.id)
      .where("code", "=", serviceCode)
      .executeTakeFirst();
    if (!category) throw refuse("service-unknown");
    const questions = category.questions as unknown as CategoryQuestion[];
    return { service_code: serviceCode, attributes: attributesOf(questions, locale) };
  },
});
