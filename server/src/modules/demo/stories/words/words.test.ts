import { expect, it } from "vitest";
import { createRandom } from "../../world/random.ts";
import { allWords } from "./all-words.ts";
import * as reporterWords from "./reporter-words.ts";
import { filled } from "./slots.ts";
import * as staffWords from "./staff-words.ts";

const sentences = [
  ...Object.values(allWords).flatMap(({ says, done, english }) => [...says, ...done, ...(english ? [english] : [])]),
  ...Object.values(reporterWords).flat(),
  ...Object.values(staffWords).flat(),
];

it("leaves no slot unfilled", () => {
  const random = createRandom("words");
  for (const sentence of sentences) expect(filled(sentence, random)).not.toMatch(/[{}]/);
});

it("says nothing twice within what people report", () => {
  const says = Object.values(allWords).flatMap((words) => words.says);
  expect(new Set(says).size).toBe(says.length);
});

it("holds no number or address by which anybody could be reached", () => {
  expect(sentences.filter((sentence) => /\d{4,}|@|www|http/.test(sentence))).toEqual([]);
});
