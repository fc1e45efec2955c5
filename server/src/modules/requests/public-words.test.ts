import { expect, test } from "vitest";
import { personalPartOf } from "./public-words.ts";

test.each([
  ["请打19988880001找我", "phone"],
  ["电话 199 8888 0001", "phone"],
  ["电话199-8888-0001。", "phone"],
  ["＋８６１９９８８８８０００１", "phone"],
  ["办公室0874-3123456", "phone"],
  ["座机3123456", "phone"],
  ["身份证530302199001011234", "identity-number"],
  ["身份证 530302 19900101 123X", "identity-number"],
  ["旧证530302900101123", "identity-number"],
  ["写信到 li@example.cn", "e-mail"],
  ["李示例家门口的灯坏了", "name"],
  ["1栋3单元楼道灯坏了3天", null],
  ["和261124-00042是一件事，2026-11-24又坏了", null],
  ["电表走了123456度", null],
])("%s: %s", (words, part) => {
  expect(personalPartOf(words, "李示例")).toBe(part);
});

test("a name of one character would be found in every other sentence and is not looked for", () => {
  expect(personalPartOf("李树倒了", "李")).toBeNull();
  expect(personalPartOf("楼道灯坏了", "")).toBeNull();
});
