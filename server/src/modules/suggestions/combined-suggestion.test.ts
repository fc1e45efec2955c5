import { describe, expect, test } from "vitest";
import { suggestionSettings } from "../categories/index.ts";
import { combined } from "./combined-suggestion.ts";

const none = () => [];
const keyword = (id: string, confidence: number, ...because: string[]) => ({ id, confidence, because });
const judgement = (label: string, score: number, textCount: number) => ({ label, score, textCount });
const ids = (suggestions: { id: string }[]) => suggestions.map(({ id }) => id);

describe("keywords and what was learned", () => {
  test("are the keywords alone where nothing was learned", () => {
    const byKeywords = [keyword("light", 0.7, "路灯不亮"), keyword("power", 0.3, "停电")];
    expect(combined(byKeywords, [], none)).toEqual([
      { id: "light", confidence: 0.7, because: ["路灯不亮"], learnedFrom: 0 },
      { id: "power", confidence: 0.3, because: ["停电"], learnedFrom: 0 },
    ]);
  });

  test("count the more for what was learned, the more requests taught it", () => {
    const says = (textCount: number) =>
      ids(combined([keyword("power", 0.5, "灯")], [judgement("light", 1, textCount)], none))[0];
    expect(says(5)).toBe("power");
    expect(says(200)).toBe("light");
  });

  test("leave to the keywords what the model has never read about", () => {
    const learned = [judgement("noise", -0.8, 500), judgement("light", -0.9, 500)];
    expect(ids(combined([keyword("light", 0.6, "路灯")], learned, none))).toEqual(["light"]);
    const sure = [judgement("noise", 1, 500), judgement("light", -0.9, 500)];
    expect(ids(combined([keyword("light", 0.6, "路灯")], sure, none))[0]).toBe("noise");
  });

  test("below the confidence limit suggest nothing", () => {
    const limit = suggestionSettings.leastConfidence;
    expect(combined([keyword("light", limit, "灯")], [], none)).toHaveLength(1);
    expect(combined([keyword("light", limit - 0.001, "灯")], [], none)).toEqual([]);
    expect(combined([], [judgement("light", -0.5, 1000)], none)).toEqual([]);
    expect(combined([], [], none)).toEqual([]);
  });

  test("name the phrases first, then the learned words that are not in them", () => {
    const because = () => ["路灯", "天黑", "台阶"];
    const [best] = combined([keyword("light", 0.6, "路灯不亮")], [judgement("light", 1, 40)], because);
    expect(best).toMatchObject({ because: ["路灯不亮", "天黑", "台阶"], learnedFrom: 40 });
  });

  test("do not call a reason what speaks against the category", () => {
    const [best] = combined([keyword("light", 0.9, "路灯不亮")], [judgement("light", -0.2, 5)], () => ["天黑"]);
    expect(best).toMatchObject({ because: ["路灯不亮"], learnedFrom: 0 });
  });

  test("keep the keywords' order of two that are as likely", () => {
    const asLikely = [keyword("z", 0.5, "楼道灯"), keyword("a", 0.5, "灯坏了")];
    expect(ids(combined(asLikely, [], none))).toEqual(["z", "a"]);
  });

  test("are three at most, the likeliest first", () => {
    const learned = ["a", "b", "c", "d"].map((label, at) => judgement(label, 1 - at / 10, 500));
    expect(ids(combined([keyword("z", 0.25, "词")], learned, none))).toEqual(["a", "b", "c"]);
  });
});
