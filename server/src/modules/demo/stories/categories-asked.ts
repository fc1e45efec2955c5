import type { Stage } from "../stage.ts";
import type { Random } from "../world/random.ts";
import { filled } from "./words/slots.ts";

interface Question {
  code: string;
  kind: "text" | "choice" | "yes-no";
  choices?: { code: string }[];
  required: boolean;
}

interface Group {
  categories: { id: string; code: string; urgency: string; questions: Question[] }[];
}

/** A category as the district offers it to who files. */
export interface OfferedCategory {
  id: string;
  code: string;
  urgency: string;
  questions: Question[];
  /** The other categories of its group, which it is easily taken for. */
  siblings: readonly string[];
}

export async function offeredCategories(
  stage: Stage,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, OfferedCategory>> {
  const { groups } = await stage.ask<{ groups: Group[] }>("list-categories", { input: {}, now });
  return new Map(
    groups.flatMap(({ categories }) =>
      categories.map((category) => {
        const siblings = categories.flatMap(({ code }) => (code === category.code ? [] : [code]));
        return [category.code, { ...category, siblings }] as const;
      }),
    ),
  );
}

/** Words for the questions that are answered with words; people leave out what they need not say. */
const texts: Readonly<Record<string, string>> = {
  "since-when": "大概{days}了",
  "which-floor": "{floor}",
  "which-seller": "{shop}",
  "which-employer": "{shop}",
  "how-many-workers": "{count}个人",
};

export function answersTo(questions: readonly Question[], random: Random): Record<string, string | boolean> {
  const given: Record<string, string | boolean> = {};
  for (const { code, kind, choices, required } of questions) {
    const says = required || random.chance(0.5);
    if (!says) continue;
    if (kind === "yes-no") given[code] = random.chance(0.12);
    else if (kind === "choice" && choices) given[code] = random.pick(choices).code;
    else if (texts[code]) given[code] = filled(texts[code], random);
    else if (required) given[code] = "不清楚";
  }
  return given;
}
