import { type Static, Type } from "typebox";
import type { Locale } from "../../platform/locale.ts";
import { Refusal } from "../../platform/refusals.ts";
import type { CategoryQuestion } from "../categories/index.ts";
import { inLocale, yesNoWords } from "./words.ts";

/** A category's questions are the attributes of its service definition; a yes-no question is a list of two. */
export const Attribute = Type.Object({
  variable: Type.Boolean(),
  code: Type.String(),
  datatype: Type.Union([Type.Literal("text"), Type.Literal("singlevaluelist")]),
  required: Type.Boolean(),
  datatype_description: Type.String(),
  order: Type.Integer({ minimum: 1 }),
  description: Type.String(),
  values: Type.Array(Type.Object({ key: Type.String(), name: Type.String() })),
});
export type Attribute = Static<typeof Attribute>;

export function attributesOf(questions: readonly CategoryQuestion[], locale: Locale): Attribute[] {
  return questions.map((question, index) => ({
    variable: true,
    code: question.code,
    datatype: question.kind === "text" ? "text" : "singlevaluelist",
    required: question.required,
    datatype_description: "",
    order: index + 1,
    description: inLocale(question, locale),
    values: valuesOf(question).map(({ key, words }) => ({ key, name: inLocale(words, locale) })),
  }));
}

/** Answers to a category's questions as file-request takes them, by the code of the question. */
export type Answers = Record<string, string | boolean>;

const longestAnswer = 500;

/**
 * @param given values by attribute code, as the form brought them
 * @returns the answers, or everything that is wrong with them
 */
export function answersOf(
  questions: readonly CategoryQuestion[],
  given: ReadonlyMap<string, readonly string[]>,
): { answers: Answers; faults: Refusal[] } {
  const answers: Answers = {};
  const faults: Refusal[] = [];
  const asked = new Set(questions.map(({ code }) => code));
  for (const code of given.keys()) {
    if (!asked.has(code)) faults.push(wrong(code, "attribute"));
  }
  for (const question of questions) {
    const values = (given.get(question.code) ?? []).filter((value) => value.trim() !== "");
    const [value] = values;
    if (value === undefined) {
      if (question.required) faults.push(missing(question.code));
    } else if (values.length > 1) {
      faults.push(wrong(question.code, "one-value"));
    } else if (question.kind === "text") {
      if (value.length > longestAnswer) faults.push(wrong(question.code, "answer-length"));
      else answers[question.code] = value.trim();
    } else {
      const known = valuesOf(question).find(({ key }) => key === value);
      if (!known) faults.push(wrong(question.code, "listed-value"));
      else answers[question.code] = question.kind === "yes-no" ? value === "true" : value;
    }
  }
  return { answers, faults };
}

function valuesOf(question: CategoryQuestion): { key: string; words: { zh: string; en: string } }[] {
  if (question.kind === "yes-no") return yesNoWords;
  return (question.choices ?? []).map(({ code, ...words }) => ({ key: code, words }));
}

const missing = (code: string) => new Refusal("parameter-missing", 400, { parameter: `attribute[${code}]` });
const wrong = (code: string, expected: string) =>
  new Refusal("parameter-wrong", 400, { parameter: `attribute[${code}]`, expected });
