import { expect, test } from "vitest";
import { chooseLocale } from "./locale.ts";

test.each([
  ["what the reader chose wins", { remembered: "en", search: "?lang=zh-CN", languages: ["zh-CN"] }, "en"],
  ["then the address", { remembered: null, search: "?lang=en", languages: ["zh-CN"] }, "en"],
  [
    "then the browser's first language that we speak",
    { remembered: null, search: "", languages: ["fr", "en-GB"] },
    "en",
  ],
  ["traditional Chinese reads Chinese", { remembered: null, search: "", languages: ["zh-TW", "en"] }, "zh-CN"],
  ["nothing known is Chinese", { remembered: "klingon", search: "?lang=xx", languages: [] }, "zh-CN"],
] as const)("%s", (_sentence, hints, locale) => {
  expect(chooseLocale(hints)).toBe(locale);
});
