import { sql } from "kysely";
import { Type } from "typebox";
import type { Locale } from "../../platform/locale.ts";
import { oneOf, Uuid } from "../../platform/schemas.ts";
import { mayReadCategories } from "./policy.ts";
import { UrgencyText } from "./schemas.ts";
import { operation } from "./tables.ts";
import type { CategoryQuestion, Urgency } from "./tree.ts";

const Question = Type.Object({
  code: Type.String(),
  words: Type.String(),
  kind: oneOf(["text", "choice", "yes-no"]),
  choices: Type.Optional(Type.Array(Type.Object({ code: Type.String(), words: Type.String() }))),
  required: Type.Boolean(),
});

const Named = { id: Uuid, code: Type.String(), name: Type.String(), hint: Type.String() };

/** What a request can be about, in the order residents read: their own doorstep first. */
export const listCategories = operation({
  name: "list-categories",
  summary: "Lists the categories of matters in groups, with the questions each asks.",
  access: "read",
  permission: mayReadCategories,
  input: Type.Object({}),
  output: Type.Object({
    groups: Type.Array(
      Type.Object({
        ...Named,
        categories: Type.Array(Type.Object({ ...Named, urgency: UrgencyText, questions: Type.Array(Question) })),
      }),
    ),
  }),
  refusals: {},
  async run({ tx, district, locale }) {
    const english = locale === "en";
    const rows = await tx
      .selectFrom("categories.categories")
      .select(["id", "parent_id", "code", "urgency", "questions"])
      .select([
        english ? sql<string>`coalesce(nullif(name_en, ''), name)`.as("name") : "name",
        english ? sql<string>`coalesce(nullif(hint_en, ''), hint)`.as("hint") : "hint",
      ])
      .where("district_id", "=", district.id)
      .where("retired_at", "is", null)
      .orderBy("sort")
      .orderBy("code")
      .execute();
    const leavesOf = Map.groupBy(rows, ({ parent_id }) => parent_id);
    const groups = (leavesOf.get(null) ?? []).map(({ id, code, name, hint }) => ({
      ...{ id, code, name, hint },
      categories: (leavesOf.get(id) ?? []).map((leaf) => ({
        ...{ id: leaf.id, code: leaf.code, name: leaf.name, hint: leaf.hint },
        urgency: leaf.urgency as Urgency,
        questions: (leaf.questions as unknown as CategoryQuestion[]).map((question) => worded(question, locale)),
      })),
    }));
    return { groups: groups.filter(({ categories }) => categories.length > 0) };
  },
});

function worded({ code, kind, required, choices, ...words }: CategoryQuestion, locale: Locale) {
  const inLocale = ({ zh, en }: { zh: string; en: string }) => (locale === "en" ? en : zh);
  return {
    ...{ code, kind, required, words: inLocale(words) },
    ...(choices ? { choices: choices.map((choice) => ({ code: choice.code, words: inLocale(choice) })) } : {}),
  };
}
