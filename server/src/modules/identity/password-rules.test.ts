import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commonPieces } from "./common-passwords.ts";
import { shortestPassword, weaknessOf } from "./password-rules.ts";

describe("refuses what guessers try first", () => {
  test.each([
    "woaini1314",
    "woaini1314520",
    "qwerty123456",
    "1qaz2wsx3edc",
    "Password2026",
    "P@ssw0rd2026!",
    "Admin@123456",
    "zhangwei1990",
    "ZhangWei19900315",
    "zhang.wei_1990",
    "qujing655000000",
    "13912345678",
    "530302199003150012",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "520520520520",
    "abcdefghijkl",
    "0987654321abc",
    "linli123456",
    "Lin-Li-Ceshi-2026",
    "shequ20262026",
    "!!!!!!!!!!ab",
    "iloveyou1314",
  ])("%s", (password) => {
    expect(weaknessOf(password, "grid-001")).toBe("common");
  });
});

describe("accepts what nobody would try", () => {
  test.each([
    "k7Rp2vXq9t",
    "cloudy-turnip-harbour",
    "今天雨很大记得带伞出门",
    "7kx4-mw9c-hq2t-vb6n",
    "tulip 88 gravel window",
  ])("%s", (password) => {
    expect(weaknessOf(password, "grid-001")).toBeNull();
  });
});

test("refuses fewer than ten characters, counted as people count them", () => {
  expect(weaknessOf("k7Rp2vXq9", "grid-001")).toBe("too-short");
  expect(weaknessOf("😀😀😀😀😀x", "grid-001")).toBe("too-short");
});

test("refuses a password that contains the user name in whatever case", () => {
  expect(weaknessOf("xXGrid-001Xx7", "grid-001")).toBe("contains-user-name");
});

test("refuses every chain of up to three common pieces, with signs between and capitals anywhere", () => {
  const piece = fc.constantFrom(...commonPieces);
  const sign = fc.constantFrom("", "@", "_", ".", "!", "-", "#", " ");
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, sign, fc.boolean()), { minLength: 1, maxLength: 3 }), (parts) => {
      const password = parts.map(([word, after, capital]) => (capital ? word.toUpperCase() : word) + after).join("");
      fc.pre([...password].length >= shortestPassword);
      expect(weaknessOf(password, "nobody-else")).toBe("common");
    }),
    { numRuns: 500 },
  );
});

test("accepts what a generator of random letters and digits makes", () => {
  const character = fc.constantFrom(..."abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789");
  fc.assert(
    fc.property(fc.array(character, { minLength: 16, maxLength: 24 }), (characters) => {
      expect(weaknessOf(characters.join(""), "nobody-else")).toBeNull();
    }),
    // Seeded: one in some billions of random passwords is common by chance.
    { seed: 530_302, numRuns: 500, endOnFailure: true },
  );
});

test("answers within a moment for the longest input", () => {
  expect(weaknessOf("ab".repeat(100), "grid-001")).toBe("common");
  expect(weaknessOf(`${"abc1".repeat(49)}xyzq`, "grid-001")).toBeNull();
});
