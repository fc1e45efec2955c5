import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createVault } from "./vault.ts";

const oldSecret = "the first secret of a district, of 32 characters and more";
const newSecret = "the secret that came after it, of 32 characters and more";
const vault = createVault([oldSecret]);

describe("a sealed value", () => {
  test("opens to what it was, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        expect(vault.open(vault.seal(text, "people.phone"), "people.phone")).toBe(text);
      }),
    );
  });

  test("looks different each time, so that equal values do not show", () => {
    expect(vault.seal("19900010001", "people.phone")).not.toEqual(vault.seal("19900010001", "people.phone"));
  });

  test("does not open in another column", () => {
    const sealed = vault.seal("19900010001", "people.phone");
    expect(() => vault.open(sealed, "accounts.phone")).toThrow();
  });

  test("does not open when any of its bytes was changed, or the end is missing", () => {
    const sealed = vault.seal("19900010001", "people.phone");
    for (let position = 0; position < sealed.length; position++) {
      const changed = Buffer.from(sealed);
      changed[position]! ^= 1;
      expect(() => vault.open(changed, "people.phone")).toThrow();
    }
    for (const length of [0, 1, 13, 28, sealed.length - 1]) {
      expect(() => vault.open(sealed.subarray(0, length), "people.phone")).toThrow();
    }
  });

  test("does not open with another secret", () => {
    const sealed = vault.seal("19900010001", "people.phone");
    expect(() => createVault([newSecret]).open(sealed, "people.phone")).toThrow();
  });
});

describe("after a new secret was put before the old one", () => {
  const rotated = createVault([newSecret, oldSecret]);

  test("old values still open, new ones need the new secret", () => {
    expect(rotated.open(vault.seal("19900010001", "people.phone"), "people.phone")).toBe("19900010001");
    const sealed = rotated.seal("19900010001", "people.phone");
    expect(rotated.open(sealed, "people.phone")).toBe("19900010001");
    expect(() => vault.open(sealed, "people.phone")).toThrow("no key of version 2");
  });

  test("what was looked up before is still found", () => {
    expect(rotated.index("19900010001", "phone")).toEqual(vault.index("19900010001", "phone"));
  });
});

test("an index is the same for the same value and purpose, and for nothing else", () => {
  const index = vault.index("19900010001", "phone");
  expect(vault.index("19900010001", "phone")).toEqual(index);
  expect(index).toHaveLength(16);
  for (const other of [
    vault.index("19900010002", "phone"),
    vault.index("19900010001", "source"),
    createVault([newSecret]).index("19900010001", "phone"),
    // Purpose and value do not run into one another.
    vault.index("9900010001", "phone1"),
  ]) {
    expect(other).not.toEqual(index);
  }
});
