import { describe, expect, test } from "vitest";
import { Classifier, learn, learningSettings } from "./classifier.ts";
import { type LearnedText, termsOf, vocabularyOf } from "./features.ts";

const text = (words: string, label: string, author: string): LearnedText => ({
  words: words.split(" "),
  label,
  author,
  importance: 1,
});

/** Six people each of two kinds of matter. */
const texts = [..."abcdef"].flatMap((author) => [
  text("楼道 路灯 不亮 晚上 看不见", "light", author),
  text("门口 停水 两天 没水 做饭", "water", author),
]);

describe("what of a text counts", () => {
  test("words, pairs side by side, and the signs of a long word; never a number", () => {
    expect(termsOf(["路灯", "3栋", "不亮"]).map(({ term }) => term)).toEqual([
      "路灯",
      "~路",
      "~灯",
      "不亮",
      "路灯 不亮",
      "~不",
      "~亮",
    ]);
  });

  test("what a text begins with counts twice", () => {
    const words = [..."abcdefghijklmnop"];
    const times = termsOf(words).filter(({ from }) => from.length === 1);
    expect(times.map((one) => one.times)).toEqual([...Array(15).fill(2), 1]);
  });

  test("a term enters when five different people have used it, not when one has used it often", () => {
    const often = Array.from({ length: 50 }, () => text("王老汉 路灯", "light", "a"));
    const { terms } = vocabularyOf([...texts, ...often], learningSettings.fewestAuthors);
    expect(terms).toContain("路灯");
    expect(terms.filter((term) => /[王老汉]/.test(term))).toEqual([]);
    const four = [..."abcd"].map((author) => text("王老汉", "light", author));
    expect(vocabularyOf(four, 5).terms).toEqual([]);
    expect(vocabularyOf([...four, text("王老汉", "light", "e")], 5).terms).toContain("王老汉");
  });
});

describe("what was learned", () => {
  const classifier = new Classifier(learn(texts));

  test("puts the likeliest first, and knows nothing of words it never read", () => {
    expect(classifier.judge(["路灯", "又", "不亮"]).map(({ label }) => label)).toEqual(["light", "water"]);
    expect(classifier.judge(["没水", "了"])[0]).toMatchObject({ label: "water", textCount: 6 });
    expect(classifier.judge(["彩虹"])).toEqual([]);
    expect(classifier.judge([])).toEqual([]);
  });

  test("says by which words, none that is part of another and none that speaks against it", () => {
    expect(classifier.because(["小区", "路灯", "不亮", "停水"], "light", 3).sort()).toEqual(["不亮", "路灯"]);
    expect(classifier.because(["路灯"], "nothing-such", 3)).toEqual([]);
  });

  test("leaves alone what has too few texts", () => {
    const rare = [text("井盖 松动", "manhole", "a"), text("井盖 翻了", "manhole", "b")];
    expect(learn([...texts, ...rare]).labels).toEqual(["light", "water"]);
  });

  test("learns nothing from nothing", () => {
    expect(new Classifier(learn([])).judge(["路灯"])).toEqual([]);
  });
});
