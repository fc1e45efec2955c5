import { expect, test } from "vitest";
import { announcement } from "./announcement.ts";
import { operatorLocale } from "./operator-locale.ts";

const accounts = [
  { userName: "wang", password: "Ping-An-2026", post: { "zh-CN": "第1网格网格员", en: "grid worker" } },
];

test("the demo tells whom to sign in as and where its messages appear, in the operator's language", () => {
  const demo = { address: "http://127.0.0.1:8080", demo: true, accounts };
  expect(announcement(demo, "zh-CN")).toMatch(
    /http:\/\/127\.0\.0\.1:8080[\s\S]+wang {2}Ping-An-2026 {2}第1网格网格员[\s\S]+\/demo\/messages/,
  );
  expect(announcement(demo, "en")).toMatch(/grid worker[\s\S]+http:\/\/127\.0\.0\.1:8080\/demo\/messages/);
});

test("without the demo neither accounts nor messages are told of", () => {
  const real = announcement({ address: "http://127.0.0.1:8080", demo: false, accounts }, "en");
  expect(real).toContain("http://127.0.0.1:8080");
  expect(real).not.toMatch(/wang|messages/);
});

test.each([
  [{ LANG: "zh_CN.UTF-8" }, "zh-CN"],
  [{ LANG: "zh_CN.UTF-8", LC_ALL: "C.UTF-8" }, "en"],
  [{ LANG: "de_DE.UTF-8" }, "en"],
  [{}, "en"],
])("%j speaks %s at the terminal", (env, locale) => {
  expect(operatorLocale(env)).toBe(locale);
});
