import { describe, expect, test } from "vitest";
import type { CategoryQuestion } from "../categories/index.ts";
import { answersOf, attributesOf } from "./attributes.ts";

const questions: CategoryQuestion[] = [
  { code: "in-danger", zh: "有人有危险吗", en: "Is anybody in danger?", kind: "yes-no", required: true },
  {
    code: "when",
    zh: "什么时候",
    en: "When?",
    kind: "choice",
    choices: [
      { code: "day", zh: "白天", en: "By day" },
      { code: "night", zh: "夜里", en: "At night" },
    ],
    required: false,
  },
  { code: "floor", zh: "几楼", en: "Which floor?", kind: "text", required: false },
];

const answers = (given: Record<string, string[]>) => {
  const { answers, faults } = answersOf(questions, new Map(Object.entries(given)));
  return { answers, faults: faults.map(({ code, facts }) => [code, facts.parameter, facts.expected]) };
};

describe("questions are attributes", () => {
  test("in the caller's language, numbered from 1, a yes-no question as a list of two", () => {
    expect(attributesOf(questions, "en")).toMatchObject([
      {
        variable: true,
        code: "in-danger",
        datatype: "singlevaluelist",
        required: true,
        order: 1,
        description: "Is anybody in danger?",
        values: [
          { key: "true", name: "Yes" },
          { key: "false", name: "No" },
        ],
      },
      { code: "when", datatype: "singlevaluelist", order: 2, values: [{ key: "day" }, { key: "night" }] },
      { code: "floor", datatype: "text", required: false, order: 3, values: [] },
    ]);
    expect(attributesOf(questions, "zh-CN")[1]).toMatchObject({
      description: "什么时候",
      values: [{ name: "白天" }, {}],
    });
  });
});

describe("attributes are answers", () => {
  test("yes and no become true and false, choices their code, text itself", () => {
    expect(answers({ "in-danger": ["false"], when: ["night"], floor: [" 6 "] })).toEqual({
      answers: { "in-danger": false, when: "night", floor: "6" },
      faults: [],
    });
  });

  test.each([
    ["a required one that is missing", {}, ["parameter-missing", "attribute[in-danger]", undefined]],
    ["a required one that is empty", { "in-danger": [""] }, ["parameter-missing", "attribute[in-danger]", undefined]],
    [
      "a value that is not listed",
      { "in-danger": ["maybe"] },
      ["parameter-wrong", "attribute[in-danger]", "listed-value"],
    ],
    [
      "two values for one",
      { "in-danger": ["true"], when: ["day", "night"] },
      ["parameter-wrong", "attribute[when]", "one-value"],
    ],
    [
      "one that the service does not have",
      { "in-danger": ["true"], colour: ["red"] },
      ["parameter-wrong", "attribute[colour]", "attribute"],
    ],
    [
      "a text that is too long",
      { "in-danger": ["true"], floor: ["6".repeat(501)] },
      ["parameter-wrong", "attribute[floor]", "answer-length"],
    ],
  ])("refuses %s", (_, given: Record<string, string[]>, fault) => {
    expect(answers(given).faults).toEqual([fault]);
  });
});
