import { type Static, Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { operation } from "./tables.ts";

export const Service = Type.Object({
  service_code: Type.String(),
  service_name: Type.String(),
  description: Type.String(),
  metadata: Type.Boolean(),
  type: Type.Literal("realtime"),
  keywords: Type.String(),
  group: Type.String(),
});
export type Service = Static<typeof Service>;

/** The categories of matters as Open311 services, in the order residents read them. Filing answers with an id at once. */
export const listServices = operation({
  name: "list-services",
  summary: "Lists what a request can be about, as Open311 services",
  access: "read",
  permission: everybody,
  input: Type.Object({}),
  output: Type.Object({ services: Type.Array(Service) }),
  refusals: {},
  async run({ tx, district, locale }) {
    const rows = await tx
      .selectFrom("categories.open_categories")
      .select(["code", "name", "name_en", "hint", "hint_en", "keywords", "questions", "group_name", "group_name_en"])
      .where("district_id", "=", district.id)
      .orderBy("group_sort")
      .orderBy("sort")
      .orderBy("code")
      .execute();
    const local = (zh: string | null, en: string | null) => (locale === "en" && en ? en : (zh ?? ""));
    const services = rows.map((row) => ({
      service_code: row.code ?? "",
      service_name: local(row.name, row.name_en),
      description: local(row.hint, row.hint_en) || local(row.name, row.name_en),
      metadata: Array.isArray(row.questions) && row.questions.length > 0,
      type: "realtime" as const,
      keywords: (row.keywords ?? []).join(","),
      group: local(row.group_name, row.group_name_en),
    }));
    return { services };
  },
});
