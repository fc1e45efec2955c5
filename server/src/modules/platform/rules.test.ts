import { describe, expect, test } from "vitest";
import { pagePattern, withoutTraces } from "./rules.ts";

describe("what is kept of an error in a browser names nobody", () => {
  test.each([
    ["no code for 19900010001", "no code for #"],
    ["no row 019ab2c3-0000-7000-8000-0123456789ab here", "no row # here"],
    ["at load (https://one.test/my?phone=199&key=abc:12:3)", "at load (https://one.test/my:12:3)"],
    ["write to li.si@example.cn", "write to #"],
    ["at main-4f2c.js:1204:88", "at main-4f2c.js:1204:88"],
  ])("%s → %s", (text, kept) => {
    expect(withoutTraces(text)).toBe(kept);
  });

  test.each([
    ["/", "/"],
    ["/staff/requests/019ab2c3-0000-7000-8000-0123456789ab", "/staff/requests/:id"],
    ["/progress/261124-00042", "/progress/:id"],
    ["/search/李示例", "/search/:id"],
    ["/search/%E6%9D%8E", "/search/:id"],
    ["/my?key=secret", "/my"],
  ])("the page %s → %s", (path, pattern) => {
    expect(pagePattern(path)).toBe(pattern);
  });
});
