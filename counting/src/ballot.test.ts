import fc from "fast-check";
import { expect, test } from "vitest";
import { ballotBytes, ballotNumber, fromBase64Url, toBase64Url } from "./ballot.ts";
import { canonicalJson } from "./canonical.ts";

test("what is signed names the vote and the choice, options in the order of their numbers", () => {
  const text = (...args: Parameters<typeof ballotBytes>) => new TextDecoder().decode(ballotBytes(...args));
  expect(text("0198-a", { answer: "yes" })).toBe('linli-ballot-1\n0198-a\n{"answer":"yes"}');
  expect(text("0198-a", { options: [11, 4] })).toBe('linli-ballot-1\n0198-a\n{"options":[4,11]}');
  expect(text("0198-a", { ranking: [3, 1] })).toBe('linli-ballot-1\n0198-a\n{"ranking":[3,1]}');
});

test("a number is the beginning of SHA-256 over the key", async () => {
  // SHA-256 of "abc" begins ba7816bf 8f01cfea (FIPS 180-4).
  expect(await ballotNumber(new TextEncoder().encode("abc"))).toBe("ba78-16bf-8f01-cfea");
});

test("bytes come back from their letters, and each has one spelling", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = toBase64Url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("base64url"));
      expect(fromBase64Url(text)).toEqual(new Uint8Array(bytes));
    }),
  );
  for (const other of ["AB", "A", "AA==", "A+", "中"]) expect(fromBase64Url(other)).toBeNull();
});

test("canonical JSON has its names in order, no spaces, and leaves out what is undefined", () => {
  expect(canonicalJson({ b: [1, { d: null, c: "图" }], a: undefined, A: true })).toBe(
    '{"A":true,"b":[1,{"c":"图","d":null}]}',
  );
});
