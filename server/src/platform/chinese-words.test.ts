import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neighbourhoodTerms, stopWords } from "./chinese-word-lists.ts";
import { chineseWords } from "./chinese-words.ts";

describe("the words of a text", () => {
  it("keeps the words that carry meaning, in order", () => {
    expect(chineseWords("请问，我们小区的路灯怎么还不亮？")).toEqual(["请问", "小区", "路灯", "不亮"]);
  });

  it("gives a long word and its parts, so that either finds the text", () => {
    expect(chineseWords("自来水公司")).toEqual(expect.arrayContaining(["自来水", "公司"]));
  });

  it("lowers Latin letters and folds full-width forms", () => {
    expect(chineseWords("ＫＴＶ和WiFi，３号楼")).toEqual(expect.arrayContaining(["ktv", "wifi", "3"]));
  });

  it.each(neighbourhoodTerms)("knows %s as one word", (term) => {
    expect(chineseWords(`昨天${term}出了事`)).toContain(term);
  });

  it("finds nothing in punctuation, space and pictures", () => {
    expect(chineseWords(" ，。！？…… \n\t 🙂 --- ")).toEqual([]);
  });

  it("has no stop word among the terms of the neighbourhood", () => {
    expect(neighbourhoodTerms.filter((term) => stopWords.includes(term))).toEqual([]);
  });

  it("never throws, and gives only words that are letters or digits and no stop words", () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(fc.oneof(units, fc.string({ unit: "binary" })), (text) => {
        for (const word of chineseWords(text)) {
          expect(word).toMatch(/[\p{L}\p{N}]/u);
          expect(word).toBe(word.toLowerCase());
          expect(stopWords).not.toContain(word);
        }
      }),
    );
  });
});
