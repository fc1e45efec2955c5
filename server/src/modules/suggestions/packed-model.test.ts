import { expect, test } from "vitest";
import { Classifier, learn } from "./classifier.ts";
import type { LearnedText } from "./features.ts";
import { packed, unpacked, without } from "./packed-model.ts";

const texts: LearnedText[] = [..."abcdef"].flatMap((author) => [
  { words: ["王大山", "路灯", "不亮"], label: "light", author, importance: 1 },
  { words: ["停水", "两天"], label: "water", author, importance: 1 },
  { words: ["停电", "两天"], label: "power", author, importance: 1 },
]);

test("what was put away suggests as before", () => {
  const model = learn(texts);
  const [before, after] = [new Classifier(model), new Classifier(unpacked(packed(model)))];
  for (const words of [["路灯"], ["停水", "路灯"], ["停电", "两天"]]) {
    expect(after.judge(words).map(({ label }) => label)).toEqual(before.judge(words).map(({ label }) => label));
    for (const [at, { score }] of before.judge(words).entries()) {
      expect(after.judge(words)[at]!.score).toBeCloseTo(score, 1);
    }
  }
});

test("a name leaves no trace: not alone, not in a pair, not as a part; the rest stays as it was", () => {
  const model = packed(learn(texts));
  const cleaned = without(model, new Set(["王大山", "大山"]));
  expect(model.terms.filter((term) => term.includes("大山"))).toEqual(["~大山", "王大山", "王大山 路灯"]);
  expect(cleaned.terms.filter((term) => term.includes("大山"))).toEqual([]);
  const at = (all: string[], term: string) => all.indexOf(term);
  for (const term of ["路灯", "停水", "两天"]) {
    expect(cleaned.weights[at(cleaned.terms, term)]).toBe(model.weights[at(model.terms, term)]);
  }
  expect(cleaned.weights).toHaveLength(cleaned.labels.length * cleaned.terms.length);
});
