import { expect, test } from "vitest";
import { commonWords } from "./topic-words.ts";

const by = (reporter: string, description: string) => ({ reporter, description });

test("only words that five different people used, those of most people first", () => {
  const texts = [..."abcdef"].map((reporter) => by(reporter, "楼道停水了"));
  expect(commonWords([...texts, by("g", "停水")])).toEqual(["停水", "楼道"]);
  expect(commonWords(texts.slice(0, 4))).toEqual([]);
});

test("one person's word, however often, is nobody else's", () => {
  expect(commonWords(Array.from({ length: 30 }, () => by("a", "停水")))).toEqual([]);
});

test("no number and no single sign, whoever uses it", () => {
  expect(commonWords([..."abcde"].map((reporter) => by(reporter, "水 19900010001 3栋502室")))).toEqual([]);
});
