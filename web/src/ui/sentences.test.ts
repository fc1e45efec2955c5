import { expect, test } from "vitest";
import { sentencesOf } from "./sentences.ts";

test("text to be read aloud is cut after sentences and lines, and nothing of it is lost", () => {
  expect(sentencesOf("路灯坏了。已经三天了！\n\n  请来看看 \n")).toEqual(["路灯坏了。", "已经三天了！", "请来看看"]);
  expect(sentencesOf(" \n ")).toEqual([]);
});
